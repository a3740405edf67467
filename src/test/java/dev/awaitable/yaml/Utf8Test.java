package dev.awaitable.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private final Problems problems = new Problems(10);

  private String decode(String hex) {
    return Utf8.decode(HexFormat.of().parseHex(hex), problems);
  }

  private List<Problem> told() {
    return problems.in(new SourceText("x", "")).problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\uFFFD", "a\uFFFDb", "\u00e9\n\uD83D\uDE00", "\u00ff\u00fe"})
  void what_is_utf_8_is_read_and_nothing_is_said(String text) {
    assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8), problems)).isEqualTo(text);
    assertThat(told()).isEmpty();
  }

  /** In hexadecimal: 61 is a letter, 0A and 0D end lines, C3A9 is a letter of two bytes. */
  @ParameterizedTest
  @CsvSource({
    "FF, 0xFF at offset 0, 1, 1, 1, X",
    "61FF, 0xFF at offset 1, 1, 2, 1, aX",
    "61FF61, 0xFF at offset 1, 1, 2, 1, aXa",
    "FF61FF, 0xFF at offset 0, 1, 1, 2, XaX",
    "61C3, 0xC3 at offset 1, 1, 2, 1, aX",
    "C3A9C361C3, 0xC3 at offset 2, 1, 2, 2, \u00e9XaX",
    "610A6161FE, 0xFE at offset 4, 2, 3, 1, 'a\naaX'",
    "0AFE, 0xFE at offset 1, 2, 1, 1, '\nX'",
    "610D0AC3A9FE, 0xFE at offset 5, 2, 2, 1, 'a\r\n\u00e9X'",
    "610D0DFE0AFE, 0xFE at offset 3, 3, 1, 2, 'a\r\rX\nX'",
    "F09F9880FE, 0xFE at offset 4, 1, 2, 1, '\uD83D\uDE00X'",
    "EFBFBDFE, 0xFE at offset 3, 1, 2, 1, '\uFFFDX'",
    "80808080, 0x80 at offset 0, 1, 1, 4, XXXX"
  })
  void the_first_byte_that_is_not_utf_8_is_told_with_its_place_and_the_rest_is_read(
      String hex, String what, int line, int column, int places, String text) {
    assertThat(decode(hex)).isEqualTo(text.replace('X', '\uFFFD'));
    String more = places == 1 ? "" : ", the first of " + places + " such places";
    assertThat(told())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.rule()).isEqualTo(Rule.NOT_UTF8);
          assertThat(it.message()).isEqualTo("byte " + what + " is not UTF-8" + more);
          assertThat(it.at()).isEqualTo(Span.of(line, column, 1));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"FFFE6100", "FEFF0061", "FFFE", "FEFF"})
  void what_begins_as_utf_16_does_is_not_read_at_all(String hex) {
    assertThat(decode(hex)).isEmpty();
    assertThat(told())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.message()).isEqualTo("the file looks like UTF-16, not UTF-8");
          assertThat(it.at()).isEqualTo(Span.of(1, 1, 0));
        });
  }

  /** Places in the file count its bytes from the very first, and its columns without the mark. */
  @Test
  void a_byte_order_mark_is_told_and_left_out() {
    assertThat(decode("EFBBBF61FE")).isEqualTo("a\uFFFD");
    assertThat(told()).extracting(Problem::rule).contains(Rule.BYTE_ORDER_MARK, Rule.NOT_UTF8);
    assertThat(told()).extracting(Problem::at).contains(Span.of(1, 1, 0), Span.of(1, 2, 1));
    assertThat(told()).extracting(Problem::message).anyMatch(it -> it.contains("at offset 4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EF", "EFBB", "EFBB61"})
  void the_beginning_of_a_byte_order_mark_is_none(String hex) {
    decode(hex);
    assertThat(told()).singleElement().matches(it -> it.rule() == Rule.NOT_UTF8);
  }
}
