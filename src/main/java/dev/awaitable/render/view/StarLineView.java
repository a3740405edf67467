package dev.awaitable.render.view;

import java.util.List;

/**
 * Stars over the recorded time, count by count.
 *
 * @param first the first count and its month, in words
 * @param last the last count and its day, in words
 * @param counts every count, oldest first
 */
public record StarLineView(String first, String last, List<Count> counts) {

  /** Copies the list. */
  public StarLineView {
    counts = List.copyOf(counts);
  }

  /**
   * A count.
   *
   * @param on the day, in words
   * @param stars the count, in full
   */
  public record Count(String on, String stars) {}
}
