package dev.awaitable.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The scale of the recency line: today at the right end, three years ago and everything earlier at
 * the left, and by the square root between, so that weeks can be told apart.
 */
final class RecencyLine {

  /** The length of the scale. */
  static final int LENGTH = 100;

  private static final double LONGEST_DAYS = 3 * 365.25;

  private RecencyLine() {}

  /** Where a day lies; a day that is still to come lies at today. */
  static int place(LocalDate day, LocalDate today) {
    double days = Math.clamp((double) ChronoUnit.DAYS.between(day, today), 0, LONGEST_DAYS);
    return (int) Math.round(LENGTH * (1 - Math.sqrt(days / LONGEST_DAYS)));
  }
}
