package dev.awaitable.render.view;

import java.util.List;

/**
 * Stars over the recorded time, drawn as a line without axes.
 *
 * @param path the line as SVG path data, interrupted where no count was recorded for long
 * @param bridges from the end of one piece to the start of the next, over what nobody counted
 * @param dots places of counts that stand alone between two gaps
 */
public record StarPathView(String path, String bridges, List<Dot> dots) {

  /** Copies the list. */
  public StarPathView {
    dots = List.copyOf(dots);
  }

  /**
   * A place in the drawing.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Dot(String x, String y) {}
}
