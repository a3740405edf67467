package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void plain_fields_stand_as_they_are() throws LineFault {
    assertThat(Csv.parse("a,,c d,", 4)).containsExactly("a", "", "c d", "");
    assertThat(Csv.print(List.of("a", "", "c d", ""))).isEqualTo("a,,c d,");
  }

  @Test
  void commas_and_quotation_marks_are_kept() throws LineFault {
    assertThat(Csv.print(List.of("a,b", "say \"hi\"", "")))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",");
    assertThat(Csv.parse("\"a,b\",\"say \"\"hi\"\"\",", 3))
        .containsExactly("a,b", "say \"hi\"", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a,b|a quotation mark is not closed",
        "\"a\"b,c|a quotation mark inside a field must be doubled",
        "a\"b,c|a field with a quotation mark must stand in quotation marks",
        "\"|a quotation mark is not closed",
        "a,b,c|it has 3 fields and must have 2"
      })
  void a_damaged_row_says_what_is_wrong(String line, String fault) {
    assertThatThrownBy(() -> Csv.parse(line, 2)).isInstanceOf(LineFault.class).hasMessage(fault);
  }

  @Test
  void a_line_break_is_never_written() {
    assertThatThrownBy(() -> Csv.print(List.of("a\nb")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void reading_what_was_written_gives_the_same(long seed) throws LineFault {
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      List<String> row = new ArrayList<>();
      for (int fields = 1 + random.nextInt(5); fields > 0; fields--) {
        row.add(anyField(random));
      }
      assertThat(Csv.parse(Csv.print(row), row.size())).isEqualTo(row);
    }
  }

  private static String anyField(Random random) {
    var field = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      field.append("a,\" ".charAt(random.nextInt(4)));
    }
    return field.toString();
  }
}
