package dev.awaitable.review;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Neighbour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what is listed already and serves the same need. */
final class Neighbours {

  /** Shelf-mates that have nothing else in common are no neighbours. */
  private static final int NEAR_ENOUGH = 3;

  private static final int MOST_WORDS = 4;

  private final Catalog catalog;

  Neighbours(Catalog catalog) {
    this.catalog = catalog;
  }

  private record Ranked(int score, Neighbour neighbour) {}

  /** The nearest, best first. */
  List<Neighbour> of(Library library, String category) {
    List<Ranked> ranked = new ArrayList<>();
    for (Category shelf : catalog.categories()) {
      for (Library other : shelf.libraries()) {
        boolean together = shelf.id().value().equals(category);
        Ranked one = rank(library, other, shelf, together);
        if (one.score() >= NEAR_ENOUGH && !isSame(library, other)) {
          ranked.add(one);
        }
      }
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .limit(Entry.MOST_NEIGHBOURS)
        .map(Ranked::neighbour)
        .toList();
  }

  private static boolean isSame(Library one, Library other) {
    return one.id().equals(other.id()) || one.name().equals(other.name());
  }

  private static Ranked rank(Library library, Library other, Category shelf, boolean together) {
    List<String> why = new ArrayList<>();
    List<Slug> replaces = common(library.replaces(), other.replaces());
    List<Slug> systems = common(library.connectsTo(), other.connectsTo());
    int words = Math.min(MOST_WORDS, Words.shared(library.description(), other.description()));
    if (together) {
      why.add("same category");
    }
    if (!replaces.isEmpty()) {
      why.add("answers to " + named(replaces) + " too");
    }
    if (!systems.isEmpty()) {
      why.add("speaks to " + named(systems) + " too");
    }
    if (words > 1) {
      why.add("described alike");
    }
    int score =
        4 * replaces.size() + 3 * systems.size() + (together ? 2 : 0) + (words > 1 ? words : 0);
    return new Ranked(
        score,
        new Neighbour(
            Bounds.fit(other.id().value(), PullRequestReport.LONGEST_NAME),
            Bounds.fit(other.name(), PullRequestReport.LONGEST_NAME),
            Bounds.fit(shelf.id().value(), PullRequestReport.LONGEST_NAME),
            Bounds.fit(other.description(), PullRequestReport.LONGEST_LINE),
            Bounds.fit(String.join(", ", why), PullRequestReport.LONGEST_LINE)));
  }

  private static List<Slug> common(List<Slug> one, List<Slug> other) {
    return one.stream().filter(other::contains).toList();
  }

  private static String named(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).collect(Collectors.joining(", "));
  }
}
