package dev.awaitable.judge;

import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.model.DayWords;
import dev.awaitable.model.StatusOverride;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says in plain words what decided a verdict, with its dates, and what would change it. */
final class Sentences {

  /** From here on years say more than months do. */
  private static final int MONTHS_TOLD_AS_YEARS = 36;

  private Sentences() {}

  /** "12 May 2026". */
  static String day(LocalDate day) {
    return DayWords.day(day);
  }

  static String declared(StatusOverride status, LocalDate today) {
    String because = status.because().strip().replaceFirst("\\.$", "");
    String due = isDue(status, today) ? "; a review was due on " + day(status.reviewBy()) : "";
    return because + " (" + status.by() + due + ").";
  }

  static String reviewOf(StatusOverride status, LocalDate today) {
    return isDue(status, today)
        ? "Stands until somebody has reviewed it."
        : "Somebody reviews it by " + day(status.reviewBy()) + ".";
  }

  private static boolean isDue(StatusOverride status, LocalDate today) {
    return today.isAfter(status.reviewBy());
  }

  static String notOnItsForge(@Nullable LocalDate seen) {
    return "Its forge says that the repository is not there" + seenOn(seen) + ".";
  }

  static String archived(@Nullable LocalDate seen) {
    return "Its owners have archived the repository" + seenOn(seen) + ".";
  }

  static String superseded(String successor, boolean archived, @Nullable LocalDate seen) {
    String more = archived ? "; its repository is archived" + seenOn(seen) : "";
    return successor + " has taken its place" + more + ".";
  }

  static String packageIs(PackageStatus status, @Nullable LocalDate seen) {
    String on = seenOn(seen) + ".";
    return switch (status) {
      case ACTIVE -> throw new IllegalArgumentException("nothing to say of an active package");
      case ARCHIVED -> "Its package is archived on PyPI: its owners expect no further release" + on;
      case QUARANTINED ->
          "PyPI keeps its package in quarantine, since it may do harm" + on + " Do not install it.";
      case DEPRECATED -> "Its owners have marked its package on PyPI as deprecated" + on;
    };
  }

  static String allWithdrawn(@Nullable LocalDate seen) {
    return "Every release of its package is withdrawn on PyPI" + seenOn(seen) + ".";
  }

  private static String seenOn(@Nullable LocalDate seen) {
    return seen == null ? "" : ", seen on " + day(seen);
  }

  static String recent(Activity activity) {
    String version = activity.version() == null ? "" : ", " + activity.version() + ",";
    return "Last " + activity.kind() + version + " on " + day(activity.on()) + ".";
  }

  static String silent(Activity activity, LocalDate today) {
    String silence = length(CalendarMonths.between(activity.on(), today));
    return "No " + activity.watched() + " for " + silence + "; " + last(activity) + ".";
  }

  static String silentWhenLastSeen(Activity activity) {
    String silence = length(CalendarMonths.between(activity.on(), activity.lookedOn()));
    String looked = " when somebody last looked, on " + day(activity.lookedOn());
    return "No " + activity.watched() + " for " + silence + looked + "; " + last(activity) + ".";
  }

  static String notLookedAtLately(Activity activity) {
    String known = "; the last " + activity.kind() + " known then was on " + day(activity.on());
    return "Nobody has looked since " + day(activity.lookedOn()) + known + ".";
  }

  private static String last(Activity activity) {
    return "the last " + activity.kind() + " was on " + day(activity.on());
  }

  private static String length(int months) {
    if (months >= MONTHS_TOLD_AS_YEARS) {
      return months / 12 + " years";
    }
    return months == 1 ? "1 month" : months + " months";
  }
}
