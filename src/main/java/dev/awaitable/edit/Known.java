package dev.awaitable.edit;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the catalog has heard of a project: as an entry, or as one it does not want. */
public final class Known {

  private final Catalog catalog;
  private final Set<String> ids = new HashSet<>();

  /** Looks things up in a catalog. */
  public Known(Catalog catalog) {
    this.catalog = catalog;
    for (Library library : (Iterable<Library>) catalog.libraries()::iterator) {
      ids.add(library.id().value());
      library.formerly().forEach(id -> ids.add(id.value()));
    }
    catalog.removed().forEach(entry -> ids.add(entry.id().value()));
  }

  /** What the catalog knows of a project. */
  public sealed interface Standing {}

  /** It is an entry. */
  public record Listed(Library library) implements Standing {}

  /** It was refused or taken out, for a reason; {@code verb} says which of the two. */
  public record Refused(String verb, DeclinedEntry decision) implements Standing {}

  /** Whether an id is in use, or was and has to stay what it was. */
  public boolean hasId(Slug id) {
    return ids.contains(id.value());
  }

  /**
   * What is known of a project. A repository may hold several, which their packages tell apart.
   *
   * @param name its name; null where nobody gave one
   */
  public Optional<Standing> of(
      @Nullable RepoUrl repo, @Nullable PackageName packageName, @Nullable String name) {
    Optional<Standing> listed =
        catalog
            .libraries()
            .filter(it ->
                isSame(repo, packageName, it.repo(), it.packageName())
                    || (name != null && it.name().equalsIgnoreCase(name)))
            .<Standing>map(Listed::new)
            .findFirst();
    return listed
        .or(() ->
            catalog.removed().stream()
                .map(Known::decision)
                .filter(it -> isSame(repo, packageName, it.repo(), it.packageName()))
                .<Standing>map(it -> new Refused("removed", it))
                .findFirst())
        .or(() ->
            catalog.declined().stream()
                .filter(it -> isSame(repo, packageName, it.repo(), it.packageName()))
                .<Standing>map(it -> new Refused("declined", it))
                .findFirst());
  }

  /** An entry that shares the repository and is something else. */
  public Optional<Library> sharing(RepoUrl repo) {
    return catalog
        .libraries()
        .filter(it -> it.repo() != null && it.repo().key().equals(repo.key()))
        .findFirst();
  }

  private static DeclinedEntry decision(RemovedEntry it) {
    return new DeclinedEntry(
        it.name(), it.repo(), it.packageName(), it.on(), it.because(), it.instead());
  }

  private static boolean isSame(
      @Nullable RepoUrl repo,
      @Nullable PackageName packageName,
      @Nullable RepoUrl otherRepo,
      @Nullable PackageName otherPackage) {
    if (packageName != null && otherPackage != null) {
      return packageName.normalized().equals(otherPackage.normalized());
    }
    return repo != null && otherRepo != null && repo.key().equals(otherRepo.key());
  }

  /** An id that is free, made of a name and, where that is taken, of the repository's owner. */
  public Optional<Slug> freeId(String name, @Nullable RepoUrl repo) {
    return slug(name)
        .filter(id -> !hasId(id))
        .or(() ->
            Optional.ofNullable(repo)
                .flatMap(it -> slug(it.path().toLowerCase(Locale.ROOT)))
                .filter(id -> !hasId(id)));
  }

  /** The id that a name makes; empty where it has no letter for one. */
  static Optional<Slug> slug(String name) {
    try {
      return Optional.of(Slug.of(name));
    } catch (IllegalArgumentException noLetters) {
      return Optional.empty();
    }
  }
}
