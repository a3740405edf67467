package dev.awaitable.review;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a catalog differs from an older one, piece by piece. Layout and order count for nothing: a
 * piece differs when it says something else, or stands in another category.
 */
final class Comparison {

  private final List<Difference> differences = new ArrayList<>();

  /**
   * A piece that differs.
   *
   * @param before the piece in the older catalog; null where it was added
   * @param after the piece in the newer one; null where it was removed
   */
  record Difference(Change change, @Nullable CatalogPart before, @Nullable CatalogPart after) {

    CatalogPart either() {
      CatalogPart one = after == null ? before : after;
      if (one == null) {
        throw new IllegalStateException("a difference between nothing and nothing");
      }
      return one;
    }
  }

  private Comparison() {}

  static Comparison of(CatalogParts older, CatalogParts newer) {
    Map<String, List<CatalogPart>> left = new LinkedHashMap<>();
    older
        .all()
        .forEach(part -> left.computeIfAbsent(part.key(), it -> new ArrayList<>()).add(part));
    List<CatalogPart> unmatched = new ArrayList<>();
    for (CatalogPart part : newer.all()) {
      if (take(left, part, part::isSameAs).isEmpty()) {
        unmatched.add(part);
      }
    }
    Comparison comparison = new Comparison();
    List<CatalogPart> added = new ArrayList<>();
    for (CatalogPart part : unmatched) {
      Optional<CatalogPart> before = take(left, part, it -> true);
      before.ifPresentOrElse(
          it -> comparison.differences.add(new Difference(Change.CHANGED, it, part)),
          () -> added.add(part));
    }
    List<CatalogPart> gone = new ArrayList<>(left.values().stream().flatMap(List::stream).toList());
    for (CatalogPart part : added) {
      CatalogPart former = part.isLibrary() ? former(part, gone) : null;
      if (former == null) {
        comparison.differences.add(new Difference(Change.ADDED, null, part));
      } else {
        gone.remove(former);
        comparison.differences.add(new Difference(Change.RENAMED, former, part));
      }
    }
    gone.forEach(part -> comparison.differences.add(new Difference(Change.REMOVED, part, null)));
    comparison.sort(newer);
    return comparison;
  }

  private static Optional<CatalogPart> take(
      Map<String, List<CatalogPart>> left, CatalogPart part, Predicate<CatalogPart> fits) {
    List<CatalogPart> same = left.getOrDefault(part.key(), List.of());
    Optional<CatalogPart> found = same.stream().filter(fits).findFirst();
    found.ifPresent(same::remove);
    return found;
  }

  /** The piece that was there under another id: by its own word, else by repository or package. */
  private static @Nullable CatalogPart former(CatalogPart part, List<CatalogPart> gone) {
    Set<String> ids = NodeText.texts(part.node(), "formerly").collect(Collectors.toSet());
    List<CatalogPart> libraries = gone.stream().filter(CatalogPart::isLibrary).toList();
    return libraries.stream()
        .filter(it -> ids.contains(it.name()))
        .findFirst()
        .or(() -> alone(libraries, it -> isSame(repo(it), repo(part))))
        .or(() -> alone(libraries, it -> isSame(packageName(it), packageName(part))))
        .orElse(null);
  }

  private static Optional<CatalogPart> alone(List<CatalogPart> all, Predicate<CatalogPart> fits) {
    List<CatalogPart> some = all.stream().filter(fits).toList();
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static @Nullable String repo(CatalogPart part) {
    String text = NodeText.text(part.node(), "repo");
    return text == null
        ? null
        : RepoUrl.parse(text).map(RepoUrl::key).orElse(text.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String packageName(CatalogPart part) {
    String text = NodeText.text(part.node(), "package");
    return text == null ? null : PackageName.normalize(text);
  }

  private void sort(CatalogParts newer) {
    IdentityHashMap<CatalogPart, Integer> places = new IdentityHashMap<>();
    newer.all().forEach(part -> places.put(part, places.size()));
    differences.sort(
        Comparator.comparingInt(it ->
            it.after() == null
                ? Integer.MAX_VALUE
                : places.getOrDefault(it.after(), Integer.MAX_VALUE)));
  }

  /** All that differs, in the newer file's order; what was removed comes last. */
  List<Difference> all() {
    return List.copyOf(differences);
  }

  /** The libraries that differ. */
  List<Difference> libraries() {
    return differences.stream().filter(it -> it.either().isLibrary()).toList();
  }

  /** What else differs. */
  List<Difference> others() {
    return differences.stream().filter(it -> !it.either().isLibrary()).toList();
  }
}
