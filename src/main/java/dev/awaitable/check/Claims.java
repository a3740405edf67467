package dev.awaitable.check;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import java.util.HashMap;
import java.util.Map;

/** Names of one kind, each of which may be taken once. */
final class Claims {

  private final Problems problems;
  private final Rule rule;
  private final Map<String, Span> taken = new HashMap<>();

  Claims(Problems problems, Rule rule) {
    this.problems = problems;
    this.rule = rule;
  }

  /**
   * Takes a name, or reports that it is taken, with both places.
   *
   * @param key what must be unique, in the form in which it is compared
   * @param at where the name stands
   * @param message what to say if it is taken
   * @param advice what to do then
   * @return whether it was free
   */
  boolean take(String key, Span at, String message, String advice) {
    Span first = taken.putIfAbsent(key, at);
    if (first != null) {
      problems.add(Problem.of(rule, at, message).advise(advice).seeAlso(first, "first listed"));
    }
    return first == null;
  }
}
