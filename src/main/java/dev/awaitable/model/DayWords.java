package dev.awaitable.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How days are said to readers. By hand, since the first date that Java formats in words loads its
 * locales, which a short build has no other use for.
 */
public final class DayWords {

  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  private DayWords() {}

  /** {@code 4 October 2026}. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
  }

  /** {@code October 2026}. */
  public static String month(YearMonth month) {
    return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
  }

  /** {@code Oct 2026}. */
  public static String shortMonth(LocalDate day) {
    return MONTHS[day.getMonthValue() - 1].substring(0, 3) + " " + day.getYear();
  }
}
