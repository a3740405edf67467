package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

  private static List<Problem> check(List<String> names) {
    Problems problems = new Problems(1000);
    Order order = new Order(problems);
    for (int i = 0; i < names.size(); i++) {
      order.next(names.get(i), names.get(i), Span.of(i + 1, 1, 1));
    }
    order.check("by name");
    return problems.in(new SourceText("x", "\n".repeat(names.size()))).problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b", "a a b", "a b c d e"})
  void what_is_in_order_is_left_alone(String names) {
    assertThat(check(List.of(names.split(" ")))).isEmpty();
  }

  @Test
  void of_a_list_with_one_astray_only_that_one_is_reported() {
    List<Problem> problems = check(List.of("a", "b", "z", "c", "d", "e"));
    assertThat(problems).singleElement().extracting(Problem::at).isEqualTo(Span.of(3, 1, 1));
    assertThat(problems.getFirst().helps().getFirst())
        .hasFieldOrPropertyWithValue("text", "move the whole entry behind 'e'");
  }

  @Test
  void what_belongs_first_is_sent_before_the_first() {
    assertThat(check(List.of("b", "c", "d", "a")).getFirst().helps().getFirst())
        .hasFieldOrPropertyWithValue("text", "move the whole entry before 'b'");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.awaitable.check.NearestTest#seeds")
  void taking_out_what_is_reported_leaves_a_list_in_order(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < random.nextInt(30); i++) {
      names.add("n" + random.nextInt(20));
    }
    List<Integer> astray = check(names).stream().map(it -> it.at().line() - 1).toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!astray.contains(i)) {
        kept.add(names.get(i));
      }
    }
    List<String> sorted = new ArrayList<>(kept);
    Collections.sort(sorted);
    assertThat(kept).isEqualTo(sorted);
    assertThat(kept).as("as many as can stay").hasSize(longestRun(names));
  }

  /** How many can stay at most: the longest run that ends with each, by those before it. */
  private static int longestRun(List<String> names) {
    int[] runs = new int[names.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = 1;
      for (int j = 0; j < i; j++) {
        if (names.get(j).compareTo(names.get(i)) <= 0) {
          runs[i] = Math.max(runs[i], runs[j] + 1);
        }
      }
    }
    return Arrays.stream(runs).max().orElse(0);
  }
}
