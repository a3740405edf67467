package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NearestTest {

  @Test
  void offers_the_choice_one_swap_away() {
    assertThat(Nearest.to("htpt", List.of("testing", "http"))).contains("http");
  }

  @Test
  void ignores_case() {
    assertThat(Nearest.to("postgresql", List.of("PostgreSQL"))).contains("PostgreSQL");
    assertThat(Nearest.to("IO", List.of("io"))).contains("io");
  }

  @Test
  void offers_nothing_when_nothing_is_near() {
    assertThat(Nearest.to("zzz", List.of("http"))).isEmpty();
  }

  @Test
  void offers_what_differs_in_a_third_and_nothing_that_differs_more() {
    assertThat(Nearest.to("abcdef", List.of("abcdXY"))).contains("abcdXY");
    assertThat(Nearest.to("abcdef", List.of("abcXYZ"))).isEmpty();
  }

  @Test
  void offers_the_nearer_of_two_and_the_first_of_equals() {
    assertThat(Nearest.to("cachess", List.of("cachesxy", "caches"))).contains("caches");
    assertThat(Nearest.to("cat-a", List.of("cat-b", "cat-c"))).contains("cat-b");
  }

  @ParameterizedTest
  @CsvSource({"a,a,0", "ab,ba,1", "abc,abd,1", "abc,ab,1", "abc,xabc,1", "kitten,sitting,3"})
  void counts_edits(String one, String other, int edits) {
    assertThat(Nearest.distance(one, other, 100)).isEqualTo(edits);
    assertThat(Nearest.distance(other, one, 100)).isEqualTo(edits);
  }

  @Test
  void stops_counting_at_enough() {
    assertThat(Nearest.distance("abcdefgh", "zyxwvuts", 3)).isEqualTo(3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_offered_is_a_choice_and_near(long seed) {
    Random random = new Random(seed);
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      choices.add(word(random));
    }
    String word = word(random);
    Optional<String> offered = Nearest.to(word, choices);
    int best = choices.stream().mapToInt(choice -> distance(word, choice)).min().orElseThrow();
    if (best > word.length() / 3) {
      assertThat(offered).isEmpty();
    } else {
      assertThat(choices).contains(offered.orElseThrow());
      assertThat(distance(word, offered.orElseThrow())).isEqualTo(best);
    }
  }

  private static int distance(String one, String other) {
    return Nearest.distance(
        one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
  }

  private static String word(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= random.nextInt(7); i++) {
      out.append("abAB".charAt(random.nextInt(4)));
    }
    return out.toString();
  }

  static LongStream seeds() {
    return Seeds.upTo(100);
  }

  @Test
  void several_are_sorted_by_nearness_and_hold_what_the_word_is_a_part_of() {
    List<String> choices = List.of("bad-url", "bad-repo", "duplicate-key", "tab", "tag");
    assertThat(Nearest.several("tga", choices, 4)).containsExactly("tag");
    assertThat(Nearest.several("BAD", choices, 1)).containsExactly("bad-url");
    assertThat(Nearest.several("duplicate", choices, 4)).containsExactly("duplicate-key");
    assertThat(Nearest.several("nothing-like-it", choices, 4)).isEmpty();
    assertThat(Nearest.several("", choices, 4)).isEmpty();
  }
}
