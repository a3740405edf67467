package dev.awaitable.cards;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The mark of the site and the signs of states, as shapes around a middle. */
final class Marks {

  private Marks() {}

  /** The event loop: a ring, open at one o'clock, with a dot travelling on it. */
  static Shape ring(double x, double y, double radius) {
    Area ring =
        new Area(
            stroked(
                new Arc2D.Double(
                    x - radius, y - radius, 2 * radius, 2 * radius, 76, 310, Arc2D.OPEN),
                radius * .21));
    double angle = Math.toRadians(44);
    double dot = radius * .27;
    ring.add(new Area(circle(x + radius * Math.cos(angle), y - radius * Math.sin(angle), dot)));
    return ring;
  }

  /** Tells whether a word is a state that has a sign. */
  static boolean isState(String word) {
    return switch (word) {
      case "active", "quiet", "stale", "finished", "archived", "superseded", "gone", "unknown" ->
          true;
      default -> false;
    };
  }

  /** The sign of a state, told by its shape. */
  static Shape state(String word, double x, double y, double radius) {
    double thickness = radius * .28;
    Shape hollow = stroked(circle(x, y, radius - thickness / 2), thickness);
    return switch (word) {
      case "active" -> circle(x, y, radius);
      case "quiet" ->
          both(
              hollow,
              new Arc2D.Double(
                  x - radius, y - radius, 2 * radius, 2 * radius, 90, 180, Arc2D.CHORD));
      case "stale" -> hollow;
      case "finished" ->
          both(
              hollow,
              line(
                  thickness,
                  x - radius * .42,
                  y,
                  x - radius * .08,
                  y + radius * .36,
                  x + radius * .45,
                  y - radius * .36));
      case "archived" -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case "superseded" ->
          both(
              line(thickness, x - radius, y, x + radius, y),
              line(
                  thickness,
                  x + radius * .3,
                  y - radius * .7,
                  x + radius,
                  y,
                  x + radius * .3,
                  y + radius * .7));
      case "gone" ->
          both(
              line(thickness, x - radius * .8, y - radius * .8, x + radius * .8, y + radius * .8),
              line(thickness, x + radius * .8, y - radius * .8, x - radius * .8, y + radius * .8));
      default ->
          new BasicStroke(
                  (float) thickness,
                  BasicStroke.CAP_BUTT,
                  BasicStroke.JOIN_ROUND,
                  1,
                  new float[] {(float) (radius * .5), (float) (radius * .45)},
                  0)
              .createStrokedShape(circle(x, y, radius - thickness / 2));
    };
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape both(Shape one, Shape other) {
    Area area = new Area(one);
    area.add(new Area(other));
    return area;
  }

  private static Shape line(double thickness, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return stroked(path, thickness);
  }

  private static Shape stroked(Shape shape, double thickness) {
    return new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(shape);
  }
}
