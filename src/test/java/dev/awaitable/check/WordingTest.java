package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Span;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "'Powerful client.', Powerful",
    "'Client, lightning-fast, for Redis.', lightning-fast",
    "'The BEST.', BEST",
  })
  void praise_is_found_in_any_case_and_as_it_is_written(String text, String word) {
    assertThat(Wording.praise(text).map(MatchResult::group)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Best-effort delivery to FastAPI and breakfast clients.",
        "Speaks to Amazon Simple Queue Service and smart plugs.",
        "Leadingly greater steadfast modernity."
      })
  void a_part_of_a_word_is_no_praise(String text) {
    assertThat(Wording.praise(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Runs tasks.', Tasks, false",
    "'What Tasks runs.', Tasks, true",
    "'A C++ (fast) core.', C++, true",
    "'Uses tasks_x and tasks-y.', tasks, false"
  })
  void a_name_counts_as_a_whole_word_in_its_own_spelling(String text, String name, boolean found) {
    assertThat(Wording.name(text, name).isPresent()).isEqualTo(found);
  }

  @Test
  void a_part_of_a_text_is_marked_where_it_can_be_counted() {
    String text = "\uD83D\uDE00 best";
    assertThat(Value.part(Span.of(1, 5, 6), text, 3, 7)).isEqualTo(Span.of(1, 7, 4));
    assertThat(Value.part(Span.of(1, 5, 8), text, 3, 7)).isEqualTo(Span.of(1, 8, 4));
    Span escaped = Span.of(1, 5, 17);
    assertThat(Value.part(escaped, text, 3, 7)).isEqualTo(escaped);
    Span folded = new Span(1, 5, 2, 3);
    assertThat(Value.part(folded, text, 3, 7)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "python-foo, foo",
    "Foo.py, foo",
    "aio-pika, aiopika",
    "aiofoo, aiofoo",
    "python, python",
    "py, py",
    "Python, python",
    "python-py, py",
    "(Python) foo, foo",
    "'...', ''"
  })
  void a_name_has_a_core_without_the_word_python(String name, String core) {
    assertThat(NearDuplicates.core(name)).isEqualTo(core);
  }
}
