package dev.awaitable.audit;

import dev.awaitable.judge.Answers;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says about every package it knows, by the package's normalised name. One package
 * may be a blocking name and an entry at once; the first of these decides:
 *
 * <ol>
 *   <li>its entry is superseded, archived or gone: trouble, since moving on mends all else too;
 *   <li>it is a blocking name that speaks async itself from some version on;
 *   <li>it is a blocking name: blocking, even where its entry is listed for its surroundings;
 *   <li>its entry is stale: trouble;
 *   <li>it has an entry in any other state: async already;
 *   <li>it is a mere variant of a blocking name ({@code psycopg2-binary}): blocking, since the
 *       versions of the name are not its own;
 *   <li>it was taken out of the catalog: trouble;
 *   <li>it was declined: unknown, with the reason.
 * </ol>
 *
 * <p>Names of the standard library are no packages and are left out.
 */
public final class Standings {

  private final JudgedCatalog judged;
  private final Catalog catalog;
  private final Answers answers;
  private final Map<Slug, Library> libraries = new HashMap<>();
  private final Map<String, Library> entries = new HashMap<>();
  private final Map<String, BlockingName> names = new HashMap<>();

  private Standings(JudgedCatalog judged) {
    this.judged = judged;
    this.catalog = judged.enriched().catalog();
    this.answers = new Answers(judged);
    catalog
        .libraries()
        .forEach(library -> {
          libraries.put(library.id(), library);
          PackageName name = library.packageName();
          if (name != null) {
            entries.putIfAbsent(name.normalized(), library);
          }
        });
    for (BlockingName name : catalog.blocking()) {
      if (name.kind() == BlockingKind.PYPI) {
        names.put(PackageName.normalize(name.name()), name);
      }
    }
  }

  /** The table for one catalog, in the order of names. */
  public static SortedMap<String, Standing> of(JudgedCatalog judged) {
    return Collections.unmodifiableSortedMap(new Standings(judged).table());
  }

  private SortedMap<String, Standing> table() {
    SortedMap<String, Standing> table = new TreeMap<>();
    for (var declined : catalog.declined()) {
      PackageName name = declined.packageName();
      if (name != null) {
        table.put(
            name.normalized(),
            new Standing.Declined(declined.because(), listed(declined.instead())));
      }
    }
    for (var removed : catalog.removed()) {
      PackageName name = removed.packageName();
      if (name != null) {
        table.put(
            name.normalized(),
            new Standing.Troubled(
                removed.name(), "removed", removed.because(), listed(removed.instead()), null));
      }
    }
    for (BlockingName name : catalog.blocking()) {
      if (name.kind() == BlockingKind.PYPI) {
        name.aliases()
            .forEach(it -> table.put(PackageName.normalize(it), blocking(name, Optional.empty())));
      }
    }
    entries.forEach((key, entry) -> table.put(key, entry(entry)));
    names.forEach((key, name) -> table.put(key, name(name, Optional.ofNullable(entries.get(key)))));
    return table;
  }

  private Standing name(BlockingName name, Optional<Library> entry) {
    if (entry.isPresent() && !answers.isUsable(entry.get())) {
      return troubled(entry.get(), name);
    }
    if (!name.speaksAsync()) {
      return blocking(name, entry);
    }
    return new Standing.AsyncSince(
        name.name(),
        name.asyncSince(),
        name.asyncApi(),
        entry.map(this::listed).orElse(null),
        others(name, entry),
        name.note());
  }

  private Standing blocking(BlockingName name, Optional<Library> entry) {
    return new Standing.Blocking(name.name(), others(name, entry), name.note());
  }

  private List<Listed> others(BlockingName name, Optional<Library> itself) {
    return answers.usable(name).stream()
        .filter(it -> itself.isEmpty() || !it.id().equals(itself.get().id()))
        .map(this::listed)
        .toList();
  }

  private Standing entry(Library library) {
    State state = verdict(library).state();
    return state == State.STALE || !answers.isUsable(library)
        ? troubled(library, null)
        : new Standing.AlreadyAsync(listed(library));
  }

  /** Its successor is what to use; without one, what answers the same name. */
  private Standing troubled(Library library, @Nullable BlockingName name) {
    Verdict verdict = verdict(library);
    List<Listed> instead =
        answers.lastSuccessor(library).map(it -> List.of(listed(it))).orElseGet(List::of);
    if (instead.isEmpty() && name != null) {
      instead = others(name, Optional.of(library));
    }
    return new Standing.Troubled(
        library.name(),
        verdict.state().word(),
        verdict.reason(),
        instead,
        name == null ? null : name.note());
  }

  private List<Listed> listed(List<Slug> ids) {
    return ids.stream().map(libraries::get).filter(it -> it != null).map(this::listed).toList();
  }

  private Listed listed(Library library) {
    PackageName name = library.packageName();
    return new Listed(
        library.id(),
        library.name(),
        name == null ? null : name.value(),
        verdict(library).state().word());
  }

  private Verdict verdict(Library library) {
    Verdict verdict = judged.verdicts().get(library.id());
    if (verdict == null) {
      throw new IllegalArgumentException("'" + library.id() + "' was never judged");
    }
    return verdict;
  }
}
