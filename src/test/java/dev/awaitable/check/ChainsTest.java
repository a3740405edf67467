package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainsTest {

  /** What is reported of steps such as {@code ab}, one on each line, with the lines it names. */
  private static List<String> problems(String steps) {
    Problems problems = new Problems(100);
    Chains chains = new Chains(problems, "fork_of");
    List<String> all = List.of(steps.split(" "));
    for (int i = 0; i < all.size(); i++) {
      String step = all.get(i);
      Slug to = step.length() < 2 ? null : new Slug(step.substring(1));
      chains.step(new Slug(step.substring(0, 1)), to, Span.of(i + 1, 1, 1));
    }
    chains.check();
    return problems.in(new SourceText("x", "\n".repeat(all.size()))).problems().stream()
        .map(
            it -> it.at().line() + ": " + it.message().replace("'fork_of' leads in a circle: ", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ab ba, 1: a -> b -> a",
    "ab bc ca, 1: a -> b -> c -> a",
    "ac bc cb, 2: b -> c -> b",
    "ad bd cb db e, 2: b -> d -> b",
    "cb ba ac, 1: c -> b -> a -> c",
    "aa, 1: 'a' names itself in 'fork_of'",
    "aa ba, 1: 'a' names itself in 'fork_of'"
  })
  void a_circle_is_reported_once_at_the_entry_that_comes_first(String steps, String problem) {
    assertThat(problems(steps)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({"a", "ab", "ab bc", "ac bc c", "ab bc cd ed"})
  void what_ends_is_no_circle(String steps) {
    assertThat(problems(steps)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource("ab ba cd dc ec fa, 1: a -> b -> a, 3: c -> d -> c")
  void each_circle_is_reported(String steps, String one, String other) {
    assertThat(problems(steps)).containsExactly(one, other);
  }
}
