package dev.awaitable.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what somebody probably meant. Letters' case does not count, and two neighbours swapped are
 * one mistake. What differs in more than a third of the word is not near: a wrong guess costs
 * trust.
 */
public final class Nearest {

  private Nearest() {}

  /** The nearest choice; of equally near ones the first. */
  static Optional<String> to(String word, Collection<String> choices) {
    String wanted = word.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = word.length() / 3 + 1;
    for (String choice : choices) {
      if (Math.abs(choice.length() - wanted.length()) < bestDistance) {
        int distance = distance(wanted, choice.toLowerCase(Locale.ROOT), bestDistance);
        if (distance < bestDistance) {
          best = choice;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Choices that are near or have the word as a part, nearest first.
   *
   * @param most how many at most
   */
  public static List<String> several(String word, Collection<String> choices, int most) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int enough = word.length() / 3 + 1;
    record Choice(String text, int distance) {}
    return choices.stream()
        .map(it -> new Choice(it, distance(wanted, it.toLowerCase(Locale.ROOT), enough)))
        .filter(it -> it.distance() < enough || (!wanted.isEmpty() && it.text().contains(wanted)))
        .sorted(Comparator.comparingInt(Choice::distance))
        .limit(most)
        .map(Choice::text)
        .toList();
  }

  /**
   * Edits between two words: insert, delete, change, or swap two neighbours. Stops counting at
   * {@code enough}.
   */
  static int distance(String a, String b, int enough) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int lowestBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int lowest = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        lowest = Math.min(lowest, row[j]);
      }
      if (Math.min(lowest, lowestBefore) >= enough) {
        return enough;
      }
      lowestBefore = lowest;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(enough, last[b.length()]);
  }
}
