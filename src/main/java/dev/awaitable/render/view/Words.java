package dev.awaitable.render.view;

import dev.awaitable.model.DayWords;
import java.time.LocalDate;

/** Turns values into the words readers see; the same on every machine, whatever its locale. */
public final class Words {

  private Words() {}

  /** {@code 4 October 2026}. */
  public static String day(LocalDate day) {
    return DayWords.day(day);
  }

  /** {@code Oct 2026}. */
  public static String month(LocalDate day) {
    return DayWords.shortMonth(day);
  }

  /** A count at the precision a reader compares by: {@code 762}, {@code 2.2k}, {@code 110k}. */
  public static String compact(long count) {
    if (count < 1_000) {
      return Long.toString(count);
    }
    if (count < 99_950) {
      return tenths(count, 1_000) + "k";
    }
    if (count < 999_500) {
      return (count + 500) / 1_000 + "k";
    }
    return tenths(count, 1_000_000) + "M";
  }

  /** A count with its thousands set apart: {@code 15,532}. */
  public static String exact(long count) {
    String digits = Long.toString(count);
    int first = count < 0 ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits.length() + digits.length() / 3);
    for (int i = 0; i < digits.length(); i++) {
      if (i > first && (digits.length() - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  /** A change with its sign, a true minus included: {@code +1.2k}, {@code −48}, {@code ±0}. */
  public static String change(long difference) {
    if (difference == 0) {
      return "±0";
    }
    return (difference > 0 ? "+" : "−") + compact(Math.abs(difference));
  }

  /** {@code 1 library}, {@code 2 libraries}. */
  public static String count(long count, String one, String many) {
    return exact(count) + " " + (count == 1 ? one : many);
  }

  private static String tenths(long count, long unit) {
    long tenths = (count * 10 + unit / 2) / unit;
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
