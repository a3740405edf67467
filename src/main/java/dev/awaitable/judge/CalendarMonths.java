package dev.awaitable.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole months by the calendar: a month has passed on the day that {@link LocalDate#plusMonths}
 * names, so that from 31 January it is 28 or 29 February.
 */
final class CalendarMonths {

  private CalendarMonths() {}

  /** How many months have passed; 0 when the later day is not later. */
  static int between(LocalDate from, LocalDate to) {
    if (!to.isAfter(from)) {
      return 0;
    }
    int months = (int) ChronoUnit.MONTHS.between(from, to);
    // counted by day of month, 31 January to 28 February would be none
    return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
  }

  /** Tells whether at least so many months have passed. */
  static boolean havePassed(int months, LocalDate from, LocalDate to) {
    return !from.plusMonths(months).isAfter(to);
  }
}
