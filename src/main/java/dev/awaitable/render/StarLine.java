package dev.awaitable.render;

import dev.awaitable.enrich.StarCount;
import dev.awaitable.render.view.StarLineView;
import dev.awaitable.render.view.StarLineView.Count;
import dev.awaitable.render.view.StarPathView;
import dev.awaitable.render.view.StarPathView.Dot;
import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws star counts as a line: days from left to right, counts from their least at the bottom to
 * their most at the top, unless that would make a mountain of a handful. Where nobody counted for a
 * quarter of a year the line has a gap, because what lies between is not known; a bridge over it
 * leads the eye on.
 */
final class StarLine {

  /** The drawing's size without its margin. */
  static final int WIDTH = 240;

  static final int HEIGHT = 48;

  private static final int GAP_DAYS = 92;

  /** The whole height is at least this part of the most stars, so that few more look like few. */
  private static final double LEAST_RANGE = 0.1;

  private StarLine() {}

  /**
   * Draws counts that are in order of days; null for fewer than two, which are no line.
   *
   * @param counts oldest first
   */
  static @Nullable StarPathView path(List<StarCount> counts) {
    if (counts.size() < 2) {
      return null;
    }
    Frame frame = Frame.around(counts);
    StringBuilder path = new StringBuilder();
    StringBuilder bridges = new StringBuilder();
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      StarCount count = counts.get(i);
      boolean starts = i == 0 || isGap(counts.get(i - 1), count);
      boolean ends = i == counts.size() - 1 || isGap(count, counts.get(i + 1));
      if (starts && i > 0) {
        StarCount before = counts.get(i - 1);
        bridges.append('M').append(frame.x(before)).append(' ').append(frame.y(before));
        bridges.append('L').append(frame.x(count)).append(' ').append(frame.y(count));
      }
      if (starts && ends) {
        dots.add(new Dot(frame.x(count), frame.y(count)));
      } else {
        path.append(starts ? 'M' : 'L').append(frame.x(count)).append(' ').append(frame.y(count));
      }
    }
    return new StarPathView(path.toString(), bridges.toString(), dots);
  }

  /** Tells the same counts one by one. */
  static @Nullable StarLineView of(List<StarCount> counts) {
    if (counts.size() < 2) {
      return null;
    }
    return new StarLineView(
        Words.exact(counts.getFirst().stars()) + " in " + Words.month(counts.getFirst().on()),
        Words.exact(counts.getLast().stars()) + " in " + Words.month(counts.getLast().on()),
        counts.stream().map(it -> new Count(Words.day(it.on()), Words.exact(it.stars()))).toList());
  }

  private static boolean isGap(StarCount earlier, StarCount later) {
    return ChronoUnit.DAYS.between(earlier.on(), later.on()) > GAP_DAYS;
  }

  /** The span of days and counts that the drawing has to hold. */
  private record Frame(LocalDate from, long days, double bottom, double range) {

    static Frame around(List<StarCount> counts) {
      LocalDate from = counts.getFirst().on();
      int least = counts.stream().mapToInt(StarCount::stars).min().orElse(0);
      int most = counts.stream().mapToInt(StarCount::stars).max().orElse(0);
      long days = ChronoUnit.DAYS.between(from, counts.getLast().on());
      double range = Math.max(1, Math.max(most - least, most * LEAST_RANGE));
      double middle = (least + most) / 2.0;
      return new Frame(from, Math.max(1, days), middle - range / 2, range);
    }

    String x(StarCount count) {
      return tenths(WIDTH * (double) ChronoUnit.DAYS.between(from, count.on()) / days);
    }

    String y(StarCount count) {
      return tenths(HEIGHT * (1 - (count.stars() - bottom) / range));
    }

    private static String tenths(double place) {
      long tenths = Math.round(place * 10);
      return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }
  }
}
