package dev.awaitable.triage;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.Rename;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers about a library that no page shows, so that they are not among its facts. */
final class FactLookup {

  private static final Comparator<FactSet> NEWEST_LAST =
      Comparator.comparing(FactSet::seen, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<String, List<FactSet>> byRepository = new HashMap<>();
  private final List<Rename> renames;

  FactLookup(Observations observations) {
    this.renames = observations.renames();
    for (FactSet set : observations.factSets()) {
      byRepository.computeIfAbsent(set.repo().key(), key -> new ArrayList<>()).add(set);
    }
  }

  /**
   * Where a package says its source is.
   *
   * @param repositories their addresses
   * @param source who read it there
   * @param seen the day; null where it was not noted
   */
  record PackageLinks(List<String> repositories, String source, @Nullable LocalDate seen) {}

  /** The day on which its owners closed it, where a forge tells. */
  @Nullable LocalDate archivedOn(Library library) {
    return sets(library).stream()
        .filter(set -> set.has(FactKey.ARCHIVED_ON))
        .max(NEWEST_LAST)
        .map(set -> set.get(FactKey.ARCHIVED_ON))
        .orElse(null);
  }

  /** Where the library's package links to, if that is to other repositories only. */
  Optional<PackageLinks> packageElsewhere(Library library) {
    RepoUrl repo = library.repo();
    PackageName wanted = library.packageName();
    if (repo == null || wanted == null) {
      return Optional.empty();
    }
    return sets(library).stream()
        .filter(set -> isOf(wanted, set) && set.has(FactKey.PACKAGE_REPOSITORIES))
        .max(NEWEST_LAST)
        .flatMap(set -> elsewhere(repo, set));
  }

  private Optional<PackageLinks> elsewhere(RepoUrl repo, FactSet set) {
    List<String> told = set.get(FactKey.PACKAGE_REPOSITORIES);
    List<RepoUrl> links =
        told == null
            ? List.of()
            : told.stream().flatMap(it -> RepoUrl.parse("https://" + it).stream()).toList();
    if (PackageIdentity.of(repo, links, renames) != PackageIdentity.DIFFERENT) {
      return Optional.empty();
    }
    List<String> addresses = links.stream().map(RepoUrl::url).toList();
    return Optional.of(new PackageLinks(addresses, set.source(), set.seen()));
  }

  private List<FactSet> sets(Library library) {
    RepoUrl repo = library.repo();
    return repo == null ? List.of() : byRepository.getOrDefault(repo.key(), List.of());
  }

  private static boolean isOf(PackageName wanted, FactSet set) {
    String name = set.get(FactKey.PACKAGE);
    return name != null && PackageName.normalize(name).equals(wanted.normalized());
  }
}
