package dev.awaitable.check;

import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes what is not listed on purpose: removed and declined entries. */
final class DepartedDecoder {

  private final Values values;
  private final References references;
  private final EntryClaims claims;
  private final Decisions decisions;
  private final Problems problems;

  DepartedDecoder(
      Values values,
      References references,
      EntryClaims claims,
      Decisions decisions,
      Problems problems) {
    this.values = values;
    this.references = references;
    this.claims = claims;
    this.decisions = decisions;
    this.problems = problems;
  }

  List<RemovedEntry> removed(Fields catalog) {
    return catalog.many("removed", this::removedEntry);
  }

  List<DeclinedEntry> declined(Fields catalog) {
    return catalog.many("declined", this::declinedEntry);
  }

  private @Nullable RemovedEntry removedEntry(Value value) {
    Fields fields = Fields.of(Shapes.REMOVED, value, problems);
    if (fields == null) {
      return null;
    }
    Slug id = fields.one("id", values::slug);
    if (id != null) {
      claims.id(id.value(), fields.at("id"));
    }
    DeclinedEntry rest = common(fields, "removed");
    return id == null || rest == null
        ? null
        : new RemovedEntry(
            id,
            rest.name(),
            rest.repo(),
            rest.packageName(),
            rest.on(),
            rest.because(),
            rest.instead());
  }

  private @Nullable DeclinedEntry declinedEntry(Value value) {
    Fields fields = Fields.of(Shapes.DECLINED, value, problems);
    return fields == null ? null : common(fields, "declined");
  }

  private @Nullable DeclinedEntry common(Fields fields, String verb) {
    String name = fields.one("name", values.line(1, 80));
    RepoUrl repo = fields.one("repo", values::repo);
    PackageName packageName = fields.one("package", values::packageName);
    LocalDate on = fields.one("on", values::pastDate);
    String because = fields.one("because", values.line(10, 240));
    List<Slug> instead = fields.distinct("instead", references::usable);
    if (name == null || on == null || because == null) {
      return null;
    }
    DeclinedEntry decision = new DeclinedEntry(name, repo, packageName, on, because, instead);
    decisions.check(verb, fields.at("name"), decision);
    return decision;
  }
}
