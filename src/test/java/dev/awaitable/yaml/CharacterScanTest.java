package dev.awaitable.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterScanTest {

  private final Problems problems = new Problems(10);

  private String scan(String text) {
    return CharacterScan.readable(new SourceText("x", text), problems);
  }

  private List<Problem> told() {
    return problems.in(new SourceText("x", "")).problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b~\n", "\r\n\r\n", "\u00e9\u4e2d\uD83D\uDE00", "a\u0301 \uFFFD"})
  void what_can_be_seen_is_left_alone(String text) {
    assertThat(scan(text)).isEqualTo(text);
    assertThat(told()).isEmpty();
  }

  /** Here X stands for each of them. */
  @ParameterizedTest
  @CsvSource({
    "X, 1, 1",
    "aX, 1, 2",
    "aXbX, 1, 2",
    "'a\nX', 2, 1",
    "'a\r\nbX\n', 2, 2",
    "'a\r\rbX', 3, 2",
    "'\uD83D\uDE00X', 1, 2",
    "'# X', 1, 3"
  })
  void what_cannot_be_seen_is_told_with_its_place_once_a_line(String text, int line, int column) {
    for (int c : new int[] {0, 0x7F, 0x85, 0xA0, 0x200B, 0x202E, 0x2028, 0x3000, 0xFEFF, 0xE0041}) {
      Problems here = new Problems(10);
      SourceText source = new SourceText("x", text.replace("X", Character.toString(c)));
      assertThat(CharacterScan.readable(source, here)).isEqualTo(text.replace('X', '\uFFFD'));
      assertThat(here.in(source).problems())
          .singleElement()
          .satisfies(it -> {
            assertThat(it.rule()).isEqualTo(Rule.UNSEEN_CHARACTER);
            assertThat(it.message()).startsWith("U+%04X ".formatted(c));
            assertThat(it.at()).isEqualTo(Span.of(line, column, 1));
          });
    }
  }

  @Test
  void each_line_with_something_unseen_is_told() {
    scan("\u200B\na\n\u200B\u200B");
    assertThat(told()).extracting(Problem::at).containsExactly(Span.of(1, 1, 1), Span.of(3, 1, 1));
  }

  @Test
  void the_tabs_of_a_line_are_told_at_the_first_of_them() {
    String text = "a\n\tb\r\n\u200B\tc\td\ne\t";
    assertThat(scan(text)).isEqualTo(text.replace('\u200B', '\uFFFD'));
    assertThat(told())
        .filteredOn(it -> it.rule() == Rule.TAB)
        .extracting(it -> it.at().line() + ":" + it.at().column() + " " + it.message())
        .containsExactly(
            "2:1 a tab: YAML indents with spaces",
            "3:2 a tab: YAML indents with spaces (2 on this line)",
            "4:2 a tab: YAML indents with spaces");
  }
}
