package dev.awaitable.check;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a key that leads from entry to entry, and reports where it leads in a circle. */
final class Chains {

  private final Problems problems;
  private final String key;
  private final Map<Slug, Step> steps = new LinkedHashMap<>();

  Chains(Problems problems, String key) {
    this.problems = problems;
    this.key = key;
  }

  private record Step(Slug to, Span at) {}

  /** Takes a step, or reports one that leads nowhere. */
  void step(Slug from, @Nullable Slug to, Span at) {
    if (to != null && to.equals(from)) {
      problems.add(
          Problem.of(Rule.SELF_REFERENCE, at, "'" + from + "' names itself in '" + key + "'")
              .advise("name another entry, or delete the line"));
    } else if (to != null) {
      steps.putIfAbsent(from, new Step(to, at));
    }
  }

  /** Reports each circle once, at the entry that comes first in the file. */
  void check() {
    Set<Slug> done = new HashSet<>();
    for (Slug start : steps.keySet()) {
      Set<Slug> path = new LinkedHashSet<>();
      Slug here = start;
      Step step = steps.get(here);
      while (step != null && !done.contains(here) && path.add(here)) {
        here = step.to();
        step = steps.get(here);
      }
      if (path.contains(here)) {
        List<Slug> all = new ArrayList<>(path);
        report(fromFirst(all.subList(all.indexOf(here), all.size())));
      }
      done.addAll(path);
    }
  }

  /** The circle, entered where the file does. */
  private List<Slug> fromFirst(List<Slug> circle) {
    Slug first = Collections.min(circle, Comparator.comparing(slug -> step(slug).at()));
    List<Slug> turned = new ArrayList<>(circle);
    Collections.rotate(turned, -circle.indexOf(first));
    return turned;
  }

  private Step step(Slug from) {
    return Objects.requireNonNull(steps.get(from));
  }

  private void report(List<Slug> circle) {
    List<Step> places = circle.stream().map(this::step).toList();
    List<String> round = new ArrayList<>(circle.stream().map(Slug::value).toList());
    round.add(round.getFirst());
    Problem problem =
        Problem.of(
                Rule.REFERENCE_CYCLE,
                places.getFirst().at(),
                "'" + key + "' leads in a circle: " + String.join(" -> ", round))
            .advise("delete the line that leads back");
    for (Step step : places.subList(1, places.size())) {
      problem = problem.seeAlso(step.at(), "and on");
    }
    problems.add(problem);
  }
}
