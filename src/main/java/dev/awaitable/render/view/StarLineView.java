package dev.awaitable.render.view;

import java.util.List;

/**
 * Stars over the recorded time, drawn as a line without axes.
 *
 * @param path the line as SVG path data, interrupted where no count was recorded for long
 * @param bridges from the end of one piece to the start of the next, over what nobody counted
 * @param dots places of counts that stand alone between two gaps
 * @param first the first count and its month, in words
 * @param last the last count and its day, in words
 * @param counts every count, oldest first
 */
public record StarLineView(
    String path, String bridges, List<Dot> dots, String first, String last, List<Count> counts) {

  /** Copies the lists. */
  public StarLineView {
    dots = List.copyOf(dots);
    counts = List.copyOf(counts);
  }

  /**
   * A place in the drawing.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Dot(String x, String y) {}

  /**
   * A count.
   *
   * @param on the day, in words
   * @param stars the count, in full
   */
  public record Count(String on, String stars) {}
}
