package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void lines_end_with_lf_cr_lf_or_cr() {
    SourceText text = new SourceText("x", "a\nb\r\nc\rd");
    assertThat(text.lineCount()).isEqualTo(4);
    assertThat(text.line(2)).isEqualTo("b");
    assertThat(text.line(3)).isEqualTo("c");
    assertThat(text.line(4)).isEqualTo("d");
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
