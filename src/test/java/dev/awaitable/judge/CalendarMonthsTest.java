package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarMonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2025-05-12, 2026-05-11, 11",
    "2025-05-12, 2026-05-12, 12",
    "2025-05-12, 2026-05-13, 12",
    "2024-01-31, 2024-02-28, 0",
    "2024-01-31, 2024-02-29, 1",
    "2025-01-31, 2025-02-28, 1",
    "2025-01-31, 2025-03-30, 1",
    "2025-01-31, 2025-03-31, 2",
    "2024-02-29, 2025-02-27, 11",
    "2024-02-29, 2025-02-28, 12",
    "2024-02-29, 2028-02-28, 47",
    "2024-02-29, 2028-02-29, 48",
    "2025-05-12, 2025-05-12, 0",
    "2025-05-12, 2025-05-01, 0",
    "2025-05-12, 2020-01-01, 0"
  })
  void passed_between(LocalDate from, LocalDate to, int months) {
    assertThat(CalendarMonths.between(from, to)).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void counting_and_asking_agree_on_every_day(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
      LocalDate to = from.plusDays(random.nextInt(1500));
      int months = CalendarMonths.between(from, to);

      assertThat(CalendarMonths.havePassed(months, from, to)).as("%s %s", from, to).isTrue();
      assertThat(CalendarMonths.havePassed(months + 1, from, to)).as("%s %s", from, to).isFalse();
    }
  }
}
