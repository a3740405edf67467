package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

  private final StringWriter shown = new StringWriter();
  private Instant now = Instant.parse("2026-11-20T06:00:00Z");

  @Test
  void is_redrawn_on_a_terminal_and_wiped_at_the_end() {
    ProgressLine progress = new ProgressLine(new PrintWriter(shown, true), () -> now, true);
    progress.planned(100);
    pass(10);
    progress.answered(25);
    progress.answered(1);
    progress.ended();

    assertThat(shown).hasToString("\r\033[K25 of 100 asked, 2.5 a second, about 30 s left\r\033[K");
  }

  @Test
  void is_a_plain_line_every_few_seconds_elsewhere() {
    ProgressLine progress = new ProgressLine(new PrintWriter(shown, true), () -> now, false);
    progress.planned(1000);
    for (int second = 1; second <= 11; second++) {
      pass(1);
      progress.answered(20);
    }
    progress.ended();

    assertThat(shown.toString().lines())
        .containsExactly(
            "catalog: 100 of 1000 asked, 20.0 a second, about 45 s left",
            "catalog: 200 of 1000 asked, 20.0 a second, about 40 s left");
  }

  @Test
  void says_nothing_of_the_time_left_before_it_can_be_reckoned() {
    ProgressLine progress = new ProgressLine(new PrintWriter(shown, true), () -> now, false);
    pass(60);
    progress.planned(110_000);
    pass(6);
    progress.answered(1);
    pass(6);
    progress.answered(23);
    pass(6);
    progress.answered(3_576);

    assertThat(shown.toString().lines())
        .containsExactly(
            "catalog: 1 of 110000 asked, 0.2 a second",
            "catalog: 24 of 110000 asked, 2.0 a second",
            "catalog: 3600 of 110000 asked, 200.0 a second, about 8 min left");
  }

  @Test
  void a_twentieth_of_few_is_enough_to_reckon_from() {
    ProgressLine progress = new ProgressLine(new PrintWriter(shown, true), () -> now, false);
    progress.planned(40);
    pass(5);
    progress.answered(2);

    assertThat(shown).asString().contains("2 of 40 asked, 0.4 a second, about 95 s left");
  }

  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "0,PT0S", "20s,PT20S", "10m,PT10M", "1h,PT1H", "7,PT7S"})
  void times_are_read_as_people_write_them(String text, Duration time) {
    assertThat(Durations.parse(text)).isEqualTo(time);
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }
}
