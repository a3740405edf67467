package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.testkit.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTextTest {

  @Test
  void lines_end_with_lf_cr_lf_or_cr() {
    SourceText text = new SourceText("x", "a\nb\r\nc\rd");
    assertThat(text.lineCount()).isEqualTo(4);
    assertThat(text.line(2)).isEqualTo("b");
    assertThat(text.line(3)).isEqualTo("c");
    assertThat(text.line(4)).isEqualTo("d");
  }

  /** Counted one character at a time, as a person would. */
  @ParameterizedTest
  @MethodSource("seeds")
  void every_character_has_its_line_and_column(long seed) {
    Random random = new Random(seed);
    List<String> pieces = List.of("a", "b", "\n", "\r", "\r\n", "\u00e9", "\uD83D\uDE00");
    String all =
        random
            .ints(random.nextInt(60), 0, pieces.size())
            .mapToObj(pieces::get)
            .collect(Collectors.joining());
    SourceText text = new SourceText("x", all);
    int line = 1;
    int column = 1;
    int start = 0;
    for (int at = 0; at < all.length(); ) {
      int c = all.codePointAt(at);
      int next = at + Character.charCount(c);
      assertThat(text.lineAt(at)).isEqualTo(line);
      assertThat(text.offset(line, column)).isEqualTo(at);
      assertThat(text.codePointAt(line, column)).isEqualTo(c == '\n' || c == '\r' ? -1 : c);
      assertThat(text.slice(new Span(1, 1, line, column))).isEqualTo(all.substring(0, at));
      column++;
      if (c == '\n' || (c == '\r' && !all.startsWith("\n", next))) {
        String whole = all.substring(start, next);
        assertThat(text.line(line)).isEqualTo(whole.replaceAll("[\r\n]", ""));
        line++;
        column = 1;
        start = next;
      }
      at = next;
    }
    assertThat(text.lineCount()).isEqualTo(line);
    assertThat(text.line(line)).isEqualTo(all.substring(start));
    assertThat(text.codePointAt(line, column)).isEqualTo(-1);
    assertThat(text.offset(line, column + 1)).isEqualTo(all.length());
    assertThat(text.offset(line + 1, 1)).isEqualTo(all.length());
  }

  static LongStream seeds() {
    return Seeds.upTo(100);
  }

  @Test
  void a_line_past_the_end_is_empty() {
    assertThat(new SourceText("x", "a").line(9)).isEmpty();
  }

  @Test
  void columns_count_code_points() {
    SourceText text = new SourceText("x", "\uD83D\uDE00b\nc");
    assertThat(text.codePointAt(1, 2)).isEqualTo('b');
    assertThat(text.codePointAt(1, 3)).isEqualTo(-1);
    assertThat(text.slice(new Span(1, 2, 2, 2))).isEqualTo("b\nc");
  }

  @Test
  void a_stretch_cannot_end_before_it_starts() {
    assertThatThrownBy(() -> new Span(2, 3, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
