package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  @Test
  void tells_waiting_apart_from_computing() {
    var watch = new Stopwatch();
    watch.note("start", Duration.ofMillis(200), Duration.ofMillis(150));
    watch.note("refresh", Duration.ofSeconds(60), Duration.ofSeconds(2));
    watch.note("render", Duration.ofMillis(500), Duration.ofMillis(900));

    assertThat(table(watch))
        .isEqualTo(
            """
            stage              took  computing    waiting
            start            200 ms     150 ms      50 ms
            refresh       60,000 ms   2,000 ms  58,000 ms
            render           500 ms     900 ms       0 ms
            all           60,700 ms   3,050 ms  58,050 ms
            """);
  }

  @Test
  void stages_stand_in_the_order_they_ran_and_a_failed_one_is_there_too() {
    long[] worked = {0};
    var watch = new Stopwatch(() -> worked[0]);
    watch.time(
        "check",
        () -> {
          worked[0] += Duration.ofSeconds(3).toNanos();
          return 1;
        });
    assertThatThrownBy(() ->
            watch.time(
                "build",
                () -> {
                  throw new IllegalStateException("no room");
                }))
        .hasMessage("no room");

    assertThat(watch.summary()).matches("check \\d+ ms · build \\d+ ms");
    assertThat(table(watch)).containsPattern("check +\\d+ ms +3,000 ms +0 ms");
  }

  private static String table(Stopwatch watch) {
    var text = new StringWriter();
    watch.print(new PrintWriter(text));
    return text.toString();
  }
}
