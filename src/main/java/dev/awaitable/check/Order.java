package dev.awaitable.check;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that entries stand in order. Of a list with one entry astray only that one is reported:
 * the longest run of entries that do stand in order is taken to be right.
 */
final class Order {

  private static final Comparator<Placed> BY_KEY = Comparator.comparing(Placed::key);

  private final Problems problems;
  private final List<Placed> entries = new ArrayList<>();

  Order(Problems problems) {
    this.problems = problems;
  }

  private record Placed(String key, String shown, Span at) {}

  /** Takes the next entry of the list: what it is sorted by, what it is called, where it stands. */
  void next(String key, String shown, Span at) {
    entries.add(new Placed(key, shown, at));
  }

  /** Reports the entries that stand in the wrong place. */
  void check(String how) {
    boolean[] inPlace = longestRun();
    List<Placed> sorted = entries.stream().sorted(BY_KEY).toList();
    Map<Placed, Integer> places = new HashMap<>();
    for (Placed entry : sorted) {
      places.put(entry, places.size());
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!inPlace[i]) {
        report(entries.get(i), places.getOrDefault(entries.get(i), 0), sorted, how);
      }
    }
  }

  private void report(Placed astray, int place, List<Placed> sorted, String how) {
    Problem problem =
        Problem.of(
            Rule.WRONG_ORDER,
            astray.at(),
            SafeText.quote(astray.shown()) + " is out of order: the list is sorted " + how);
    Placed neighbour = place > 0 ? sorted.get(place - 1) : sorted.get(1);
    String side = place > 0 ? "behind " : "before ";
    problems.add(
        problem
            .advise("move the whole entry " + side + SafeText.quote(neighbour.shown()))
            .seeAlso(neighbour.at(), "that one stands"));
  }

  /** Marks a longest run whose keys never fall, by patience sorting. */
  private boolean[] longestRun() {
    int[] tails = new int[entries.size()];
    int[] before = new int[entries.size()];
    int length = 0;
    for (int i = 0; i < entries.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (BY_KEY.compare(entries.get(tails[middle]), entries.get(i)) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    boolean[] inRun = new boolean[entries.size()];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      inRun[i] = true;
    }
    return inRun;
  }
}
