package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BelievedDaysTest {

  private static final Instant NOW = Instant.parse("2026-11-01T23:30:00Z");

  @Test
  void a_moment_of_the_past_is_its_day_in_utc() {
    assertThat(BelievedDays.of(Instant.parse("2022-07-12T23:59:59Z"), NOW))
        .contains(LocalDate.of(2022, 7, 12));
  }

  @Test
  void a_clock_a_little_ahead_means_today() {
    assertThat(BelievedDays.of(Instant.parse("2026-11-02T05:00:00Z"), NOW))
        .contains(LocalDate.of(2026, 11, 1));
  }

  @Test
  void a_clock_far_ahead_tells_nothing() {
    assertThat(BelievedDays.of(Instant.parse("2099-01-01T00:00:00Z"), NOW)).isEmpty();
  }

  @Test
  void nothing_is_older_than_git() {
    assertThat(BelievedDays.of(Instant.EPOCH, NOW)).isEmpty();
    assertThat(BelievedDays.of(Instant.parse("2004-12-31T23:59:59Z"), NOW)).isEmpty();
    assertThat(BelievedDays.of(Instant.parse("2005-01-01T00:00:00Z"), NOW)).isPresent();
  }
}
