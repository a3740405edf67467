package dev.awaitable.check;

import dev.awaitable.model.Api;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes libraries. */
final class LibraryDecoder {

  private final Values values;
  private final References references;
  private final EntryClaims claims;
  private final Decisions decisions;
  private final Problems problems;
  private final StatusDecoder statuses;
  private final NearDuplicates likenesses;
  private final Chains successors;
  private final Chains origins;

  LibraryDecoder(
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
    this.statuses = new StatusDecoder(values, problems);
    this.likenesses = new NearDuplicates(problems);
    this.successors = new Chains(problems, "superseded_by");
    this.origins = new Chains(problems, "fork_of");
  }

  /** Checks what can only be seen when all libraries are known. */
  void checkTogether() {
    successors.check();
    origins.check();
    likenesses.check();
  }

  /**
   * Decodes one entry.
   *
   * @param category the category it stands in, if that has an id
   * @param order the order of the entries there
   */
  @Nullable Library decode(Value value, @Nullable Slug category, Order order) {
    Fields fields = Fields.of(Shapes.LIBRARY, value, problems);
    if (fields == null) {
      return null;
    }
    Slug id = fields.one("id", values::slug);
    References others = references.within(id);
    List<Slug> formerly = fields.distinct("formerly", this::formerId);
    String name = fields.one("name", values.line(1, 80));
    String description = fields.one("description", values.sentence(40, 140));
    RepoUrl repo = fields.one("repo", values::repo);
    WebUrl homepage = fields.one("homepage", values::webUrl);
    WebUrl docs = fields.one("docs", values::webUrl);
    PackageName packageName = fields.one("package", values::packageName);
    List<Slug> connectsTo = fields.distinct("connects_to", references::system);
    List<Slug> replaces = fields.distinct("replaces", references::blocking);
    Api api = fields.one("api", values.word(Api.class));
    List<EventLoop> runsOn = fields.distinct("runs_on", values.word(EventLoop.class));
    Io io = fields.one("io", values.word(Io.class));
    String ioPart = fields.one("io_part", values.line(10, 120));
    List<Slug> alsoIn =
        fields.distinct("also_in", not(category, references.within(category)::category));
    Slug successor = fields.one("superseded_by", others::successor);
    Slug origin = fields.one("fork_of", others::library);
    List<Slug> extending = fields.distinct("extends", not(id, others::library));
    LocalDate added = fields.one("added", values::pastDate);
    String note = fields.one("note", values.line(10, 240));
    StatusOverride status = fields.one("status", statuses::library);
    Map<LibraryLink, LinkOverride> linkStatus = statuses.links(fields);

    claim(fields, id, name, repo, packageName);
    checkIoPart(fields, io);
    if (name != null && description != null && !namesSystem(name, connectsTo)) {
      checkName(fields.at("description"), description, name);
    }
    if (name != null) {
      decisions.listed(fields, name, repo, packageName);
    }
    if (id != null) {
      order.next(id.value(), id.value(), fields.at("id"));
      successors.step(id, successor, fields.at("superseded_by"));
      origins.step(id, origin, fields.at("fork_of"));
    }
    if (id == null || name == null || description == null || added == null) {
      return null;
    }
    Library library =
        new Library(
            id,
            formerly,
            name,
            description,
            repo,
            homepage,
            docs,
            packageName,
            connectsTo,
            replaces,
            api,
            runsOn,
            io,
            ioPart,
            alsoIn,
            successor,
            origin,
            extending,
            added,
            note,
            status,
            linkStatus);
    likenesses.add(library, category, fields.at("name"));
    return library;
  }

  /** A decoder that refuses what stands for the entry itself. */
  private Decoder<Slug> not(@Nullable Slug self, Decoder<Slug> decoder) {
    return value -> {
      Slug slug = decoder.decode(value);
      if (slug == null || !slug.equals(self)) {
        return slug;
      }
      problems.add(
          value
              .problem(
                  Rule.SELF_REFERENCE, "'" + slug + "' in '" + value.name() + "' is where this is")
              .advise("name another one, or delete it"));
      return null;
    };
  }

  /** Whether a library is called as the system it speaks to, of which one has to speak. */
  private static boolean namesSystem(String name, List<Slug> connectsTo) {
    return Values.hasSlug(name) && connectsTo.contains(Slug.of(name));
  }

  private void checkName(Span at, String description, String name) {
    Wording.name(description, name)
        .ifPresent(word ->
            problems.add(
                Problem.of(
                        Rule.NAME_REPEATED,
                        Value.part(at, description, word.start(), word.end()),
                        "'description' repeats the name " + SafeText.quote(name))
                    .advise("begin with what it is; the name stands beside it everywhere")));
  }

  private void checkIoPart(Fields fields, @Nullable Io io) {
    boolean mixed = io == Io.MIXED;
    if (mixed && !fields.has("io_part")) {
      problems.add(
          Problem.of(Rule.IO_PART, fields.at("io"), "'io: mixed' needs an 'io_part' beside it")
              .advise("say in 'io_part' which part is native and which goes through threads"));
    } else if (!mixed && fields.has("io_part") && (io != null || !fields.has("io"))) {
      problems.add(
          Problem.of(Rule.IO_PART, fields.at("io_part"), "'io_part' goes with 'io: mixed' only")
              .advise("delete it, or write 'io: mixed' if the parts differ"));
    }
  }

  private @Nullable Slug formerId(Value value) {
    Slug id = values.slug(value);
    if (id != null) {
      claims.id(id.value(), value.at());
    }
    return id;
  }

  private void claim(
      Fields fields,
      @Nullable Slug id,
      @Nullable String name,
      @Nullable RepoUrl repo,
      @Nullable PackageName packageName) {
    if (id != null) {
      claims.id(id.value(), fields.at("id"));
    }
    if (name != null) {
      claims.name(name, fields.at("name"));
    }
    if (repo != null) {
      claims.repo(repo, fields.at("repo"));
    }
    if (packageName != null) {
      claims.packageName(packageName, fields.at("package"));
    }
  }
}
