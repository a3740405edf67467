package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEditsTest {

  @Nested
  class A_value {

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        quoteCharacter = '^',
        value = {
          "https://a.org/x   ~ https://b.org/y#z        ~ https://b.org/y#z",
          "'https://a.org/x' ~ https://b.org/y#z        ~ 'https://b.org/y#z'",
          "'https://a.org/x' ~ https://b.org/it's       ~ 'https://b.org/it''s'",
          "\"https://a.org/x\" ~ https://b.org/\\q\"    ~ \"https://b.org/\\\\q\\\"\"",
          "https://a.org/x   ~ https://b.org/?q=1,2     ~ 'https://b.org/?q=1,2'",
          "https://a.org/x   ~ https://b.org/a:         ~ 'https://b.org/a:'",
          "https://a.org/x   ~ https://b.org/[1]        ~ 'https://b.org/[1]'"
        })
    void keeps_its_way_of_quoting_and_gets_quotes_only_where_it_must(
        String written, String after, String expected) {
      SourceText source = new SourceText("x", "{a: " + written + "} # " + written + "\n");
      TextEdit edit = new TextEdit(Span.of(1, 5, written.length()), "https://a.org/x", after);

      assertThat(TextEdits.apply(source, List.of(edit)))
          .isEqualTo("{a: " + expected + "} # " + written + "\n");
      assertThat(TextEdits.line(source, edit).after())
          .isEqualTo("{a: " + expected + "} # " + written);
    }

    @Test
    void that_is_not_where_it_is_said_to_be_is_left_alone() {
      SourceText source = new SourceText("x", "a: https://a.org\n");
      TextEdit shifted = new TextEdit(Span.of(1, 5, 13), "https://a.org", "https://b.org");

      assertThat(TextEdits.isPossible(source, shifted)).isFalse();
      assertThatThrownBy(() -> TextEdits.apply(source, List.of(shifted)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void folded_over_lines_is_left_to_people() {
      SourceText source = new SourceText("x", "a: >-\n  https://a.org\n");
      TextEdit edit = new TextEdit(new Span(1, 4, 3, 1), "https://a.org", "https://b.org");

      assertThat(TextEdits.isPossible(source, edit)).isFalse();
    }

    @Test
    void cannot_be_changed_twice() {
      SourceText source = new SourceText("x", "a: https://a.org\n");
      TextEdit edit = new TextEdit(Span.of(1, 4, 13), "https://a.org", "https://b.org");

      assertThatThrownBy(() -> TextEdits.apply(source, List.of(edit, edit)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
