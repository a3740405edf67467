package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyLineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 100",
    "2026-11-13, 92",
    "2026-10-21, 83",
    "2025-11-20, 42",
    "2024-11-20, 18",
    "2023-11-20, 0",
    "1999-01-01, 0"
  })
  void weeks_can_be_told_apart_and_old_years_cannot(LocalDate day, int place) {
    assertThat(RecencyLine.place(day, TODAY)).isEqualTo(place);
  }

  @Test
  void a_day_to_come_lies_at_today() {
    assertThat(RecencyLine.place(TODAY.plusDays(3), TODAY)).isEqualTo(RecencyLine.LENGTH);
  }

  @Test
  void later_days_never_lie_further_left() {
    int before = 0;
    for (LocalDate day = TODAY.minusYears(4); day.isBefore(TODAY); day = day.plusDays(1)) {
      int place = RecencyLine.place(day, TODAY);
      assertThat(place).isBetween(before, RecencyLine.LENGTH);
      before = place;
    }
  }
}
