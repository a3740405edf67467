package dev.awaitable.review;

import dev.awaitable.problem.Findings;
import dev.awaitable.problem.Help;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whose problem is whose. One is a change's own when it stands in a piece that differs, or
 * when the older catalog did not have it. Nobody answers for what was wrong before; only text that
 * is no YAML concerns everybody, since nothing behind it can be read.
 */
final class Blame {

  private final CatalogParts parts;
  private final IdentityHashMap<CatalogPart, Comparison.Difference> differing =
      new IdentityHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Blame(CatalogParts parts) {
    this.parts = parts;
  }

  static Blame of(
      Findings older,
      CatalogParts olderParts,
      Findings newer,
      CatalogParts newerParts,
      Comparison comparison) {
    Blame blame = new Blame(newerParts);
    Map<String, String> renamed = new HashMap<>();
    for (Comparison.Difference difference : comparison.all()) {
      CatalogPart after = difference.after();
      CatalogPart before = difference.before();
      if (after != null) {
        blame.differing.put(after, difference);
        if (before != null) {
          renamed.put(before.key(), after.key());
        }
      }
    }
    Map<String, Integer> known = new HashMap<>();
    for (Problem problem : older.problems()) {
      known.merge(identity(problem, olderParts, renamed), 1, Integer::sum);
    }
    for (Problem problem : newer.problems()) {
      boolean isNew = known.merge(identity(problem, newerParts, Map.of()), -1, Integer::sum) < 0;
      if (isNew || isOfTheText(problem) || blame.differs(problem.at())) {
        blame.problems.add(problem);
      }
    }
    return blame;
  }

  private static boolean isOfTheText(Problem problem) {
    return problem.rule().compareTo(Rule.TOO_DEEP) <= 0;
  }

  private boolean differs(Span place) {
    return parts.at(place).map(differing::containsKey).orElse(false);
  }

  /** The problem wherever it stands: what it says, of which piece, and on account of which. */
  private static String identity(Problem problem, CatalogParts parts, Map<String, String> renamed) {
    StringBuilder identity = new StringBuilder(problem.rule().slug());
    identity.append('\n').append(problem.message()).append('\n');
    identity.append(key(problem.at(), parts, renamed));
    for (Help help : problem.helps()) {
      if (help instanceof Help.SeeAlso other) {
        identity.append('\n').append(key(other.span(), parts, renamed));
      }
    }
    return identity.toString();
  }

  private static String key(Span place, CatalogParts parts, Map<String, String> renamed) {
    String key = parts.at(place).map(CatalogPart::key).orElse("");
    return renamed.getOrDefault(key, key);
  }

  /** The problems that are the change's own, in the file's order. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The library that differs and has to do with a problem. */
  Optional<Comparison.Difference> library(Problem problem) {
    List<Span> places = new ArrayList<>();
    places.add(problem.at());
    for (Help help : problem.helps()) {
      if (help instanceof Help.SeeAlso other) {
        places.add(other.span());
      }
    }
    return places.stream()
        .flatMap(place -> parts.at(place).stream())
        .filter(CatalogPart::isLibrary)
        .filter(differing::containsKey)
        .map(differing::get)
        .findFirst();
  }
}
