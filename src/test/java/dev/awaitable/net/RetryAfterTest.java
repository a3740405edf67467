package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "120, 120",
    "' 7 ', 7",
    "007, 7",
    "'Fri, 20 Nov 2026 10:00:30 GMT', 30",
    "'Friday, 20-Nov-26 10:00:30 GMT', 30",
    "'Fri Nov 20 10:00:30 2026', 30",
    "'Tue Dec  1 10:00:00 2026', 950400",
    "'Fri, 20 Nov 2026 09:59:30 GMT', 0",
    "'Thu, 01 Jan 1970 00:00:00 GMT', 0",
  })
  void reads_seconds_and_the_three_forms_of_a_date(String header, long seconds) {
    assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999999999999999999999999999999999999999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
      })
  void reads_an_absurd_wait_as_a_very_long_one(String header) {
    assertThat(RetryAfter.parse(header, NOW)).contains(RetryAfter.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "+5",
        "1.5",
        "1e3",
        "0x10",
        "soon",
        "1m30s",
        "٣",
        "2026-11-20T10:00:30Z",
        "Fri, 20 Nov 2026 10:00:30 +0000",
        "Fri, 20 Nov 2026 25:00:00 GMT",
        "Mon, 20 Nov 2026 10:00:30 GMT",
        "Fri, 20 Nov 2026 10:00:30 GMT, 5",
      })
  void takes_nothing_from_what_makes_no_sense(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void never_throws_and_never_gives_a_negative_wait(long seed) {
    Random random = new Random(seed);
    String letters = "0123456789:, -+GMTFriNov.\u0000é";
    for (int round = 0; round < 500; round++) {
      StringBuilder header = new StringBuilder();
      for (int length = random.nextInt(90); length > 0; length--) {
        header.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(RetryAfter.parse(header.toString(), NOW).orElse(Duration.ZERO))
          .isBetween(Duration.ZERO, RetryAfter.LONGEST);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_host_never_makes_us_wait_longer_than_the_cap(long seed) {
    Random random = new Random(seed);
    FakeTime time = new FakeTime();
    HostGates gates = new HostGates(Manners.DEFAULT, time, null);
    Instant start = time.now();
    int asked = 0;
    for (int round = 0; round < 40; round++) {
      long seconds = random.nextInt(4) == 0 ? random.nextLong(1L << 40) : random.nextInt(20);
      gates.holdBack("example.org", Duration.ofSeconds(seconds));
      try {
        gates.pass("example.org", () -> "answer");
        asked++;
      } catch (IOException closed) {
        break;
      }
    }
    Duration pauses = Manners.DEFAULT.pause().multipliedBy(asked);
    assertThat(Duration.between(start, time.now()))
        .isLessThanOrEqualTo(Manners.DEFAULT.longestWait().plus(pauses));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }
}
