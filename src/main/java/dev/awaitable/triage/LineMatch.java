package dev.awaitable.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which lines of two texts are the same ones, the way people see it: lines that each text has
 * only once are matched first, and what lies between them by itself (<a
 * href="https://bramcohen.livejournal.com/73318.html">patience diff</a>).
 */
final class LineMatch {

  /** Beyond this many pairs of lines without a unique one among them a stretch is all changed. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final int[] partners;

  private LineMatch(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.size()];
    Arrays.fill(partners, -1);
  }

  /** For each line of the first text its place in the second; -1 for those that are gone. */
  static int[] of(List<String> before, List<String> after) {
    var match = new LineMatch(before, after);
    match.match(0, before.size(), 0, after.size());
    return match.partners;
  }

  private void match(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int a = fromBefore;
    int b = fromAfter;
    int aEnd = toBefore;
    int bEnd = toAfter;
    while (a < aEnd && b < bEnd && before.get(a).equals(after.get(b))) {
      partners[a++] = b++;
    }
    while (a < aEnd && b < bEnd && before.get(aEnd - 1).equals(after.get(bEnd - 1))) {
      partners[--aEnd] = --bEnd;
    }
    if (a == aEnd || b == bEnd) {
      return;
    }
    List<int[]> anchors = anchors(a, aEnd, b, bEnd);
    if (anchors.isEmpty()) {
      longest(a, aEnd, b, bEnd);
      return;
    }
    for (int[] anchor : anchors) {
      match(a, anchor[0], b, anchor[1]);
      partners[anchor[0]] = anchor[1];
      a = anchor[0] + 1;
      b = anchor[1] + 1;
    }
    match(a, aEnd, b, bEnd);
  }

  /** A longest run of lines that both stretches have once, in the order of both. */
  private List<int[]> anchors(int a, int aEnd, int b, int bEnd) {
    Map<String, int[]> places = new HashMap<>();
    for (int i = a; i < aEnd; i++) {
      int[] place = places.computeIfAbsent(before.get(i), it -> new int[] {0, -1, 0, -1});
      place[0]++;
      place[1] = i;
    }
    for (int i = b; i < bEnd; i++) {
      int[] place = places.get(after.get(i));
      if (place != null) {
        place[2]++;
        place[3] = i;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = a; i < aEnd; i++) {
      int[] place = places.get(before.get(i));
      if (place != null && place[0] == 1 && place[2] == 1) {
        pairs.add(new int[] {i, place[3]});
      }
    }
    return risingRun(pairs);
  }

  private static List<int[]> risingRun(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] earlier = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      earlier[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> run = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = earlier[i]) {
      run.addFirst(pairs.get(i));
    }
    return run;
  }

  /** The longest common subsequence of a stretch whose lines are all found several times. */
  private void longest(int a, int aEnd, int b, int bEnd) {
    int rows = aEnd - a;
    int columns = bEnd - b;
    if ((long) rows * columns > MOST_PAIRS) {
      return;
    }
    int[][] lengths = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        lengths[i][j] =
            before.get(a + i).equals(after.get(b + j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (before.get(a + i).equals(after.get(b + j))) {
        partners[a + i++] = b + j++;
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
