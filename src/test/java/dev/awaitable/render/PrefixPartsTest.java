package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixPartsTest {

  private static final List<String> LETTERS = List.of("a", "b", "c", " ", "\uD83D\uDE00");

  @Test
  void what_fits_is_in_the_part_of_its_first_letter() {
    assertThat(share(List.of("ab", "ac", "b"), 2))
        .containsEntry("a", List.of(0, 1))
        .containsEntry("b", List.of(2))
        .hasSize(2);
  }

  @Test
  void what_does_not_is_split_by_the_next_letter_and_little_stays_before_it() {
    assertThat(share(List.of("a", "aba", "abb", "abc", "ac"), 3))
        .containsEntry("a", List.of(0, 4))
        .containsEntry("ab", List.of(1, 2, 3))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void one_part_has_all_that_begins_with_a_question_unless_that_is_too_much(long seed) {
    Random random = new Random(seed);
    List<String> keys = IntStream.range(0, 200).mapToObj(it -> word(random)).toList();
    int limit = 4 + random.nextInt(20);

    SortedMap<String, List<Integer>> parts = share(keys, limit);

    for (int i = 0; i < 500; i++) {
      String question = word(random);
      List<Integer> found = parts.getOrDefault(partOf(question, parts), List.of());
      List<Integer> wanted =
          IntStream.range(0, keys.size())
              .filter(it -> keys.get(it).startsWith(question))
              .boxed()
              .toList();
      if (wanted.size() <= limit) {
        assertThat(found).as("what begins with '%s'", question).containsAll(wanted);
      }
      List<Integer> exact =
          wanted.stream().filter(it -> keys.get(it).equals(question)).limit(PICKED).toList();
      assertThat(found).as("what is called '%s'", question).containsAll(exact);
    }
    assertThat(parts.values()).allMatch(it -> !it.isEmpty() && it.size() <= limit);
  }

  private static final int PICKED = 2;

  private static SortedMap<String, List<Integer>> share(List<String> keys, int limit) {
    PrefixParts parts =
        new PrefixParts(limit, (prefix, all, exact) -> exact.stream().limit(PICKED).toList());
    for (int i = 0; i < keys.size(); i++) {
      parts.add(keys.get(i), i);
    }
    return parts.share();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(6); length > 0; length--) {
      word.append(LETTERS.get(random.nextInt(random.nextInt(LETTERS.size()) + 1)));
    }
    return word.toString();
  }

  /** As {@code templates/split/parts.js} looks for it. */
  private static String partOf(String key, SortedMap<String, List<Integer>> parts) {
    List<Integer> letters = new ArrayList<>(key.codePoints().boxed().toList());
    while (!letters.isEmpty()) {
      StringBuilder prefix = new StringBuilder();
      letters.forEach(prefix::appendCodePoint);
      if (parts.containsKey(prefix.toString())) {
        return prefix.toString();
      }
      letters.removeLast();
    }
    return "";
  }
}
