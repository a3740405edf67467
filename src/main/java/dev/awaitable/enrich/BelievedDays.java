package dev.awaitable.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Tells which moments that a service gives can be true. Committers' clocks may be wrong by a little
 * or by decades, and nobody downstream should call a library active because of it.
 */
public final class BelievedDays {

  /** The year git was made; earlier commits are a clock at its start, or a history made up. */
  private static final Instant OLDEST = Instant.parse("2005-01-01T00:00:00Z");

  /** How far a clock may be ahead by mistake about the time zone. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private BelievedDays() {}

  /**
   * The day of a moment, in UTC. A moment less than a day ahead of the clock counts as today; one
   * further ahead tells nothing about when it was, so it is not believed at all.
   */
  public static Optional<LocalDate> of(Instant told, Instant now) {
    if (told.isBefore(OLDEST) || told.isAfter(now.plus(AHEAD))) {
      return Optional.empty();
    }
    return Optional.of(day(told.isAfter(now) ? now : told));
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
