package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "999,999",
    "1000,1k",
    "1049,1k",
    "1050,1.1k",
    "15532,15.5k",
    "99949,99.9k",
    "99950,100k",
    "110020,110k",
    "999499,999k",
    "999500,1M",
    "1250000,1.3M"
  })
  void counts_are_shown_at_the_precision_people_compare_by(long count, String shown) {
    assertThat(Words.compact(count)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"48,+48", "-48,−48", "0,±0", "-1200,−1.2k"})
  void a_change_has_its_sign(long difference, String shown) {
    assertThat(Words.change(difference)).isEqualTo(shown);
  }

  @Test
  void days_and_counts_read_the_same_on_a_german_machine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Words.day(LocalDate.of(2026, 5, 12))).isEqualTo("12 May 2026");
      assertThat(Words.month(LocalDate.of(2026, 10, 4))).isEqualTo("Oct 2026");
      assertThat(Words.exact(15532)).isEqualTo("15,532");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void one_thing_is_not_many() {
    assertThat(Words.count(1, "library", "libraries")).isEqualTo("1 library");
    assertThat(Words.count(0, "library", "libraries")).isEqualTo("0 libraries");
  }
}
