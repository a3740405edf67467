package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintsTest {

  private static final int MANY = 100_000;

  private final Prints prints = new Prints();

  private record Named(@Nullable String name, @Nullable Integer count) {}

  private record Other(@Nullable String name, @Nullable Integer count) {}

  @Test
  void equal_things_have_equal_prints_whoever_works_them_out() {
    List<Object> one = List.of(new Named("a", 1), Map.of("k", "v", "l", "w"), List.of("x"));
    List<Object> same = List.of(new Named("a", 1), Map.of("l", "w", "k", "v"), List.of("x"));

    assertThat(prints.of(one)).isEqualTo(prints.of(same)).isEqualTo(new Prints().of(same));
  }

  @Test
  void things_that_consist_of_the_same_but_are_not_the_same_differ() {
    assertDiffer(
        List.of("ab", "c"),
        List.of("a", "bc"),
        List.of("abc"),
        List.of("ab", List.of("c")),
        List.of(List.of("ab"), "c"),
        List.of("ab", "c", List.of()),
        List.of(),
        List.of(List.of()),
        List.of(""),
        List.of("", ""),
        List.of(Map.of()),
        List.of(Map.of("ab", "c")),
        List.of(new Named("ab", 1)),
        List.of(new Other("ab", 1)),
        List.of("ab", 1));
  }

  @Test
  void nothing_is_like_no_number_and_no_text() {
    List<Object> all = new ArrayList<>();
    all.add(new Named(null, null));
    for (int i = -300; i < 300; i++) {
      all.add(new Named(null, i));
      all.add(new Named("x".repeat(i + 300), null));
    }
    assertDiffer(all.toArray());
  }

  @Test
  void every_day_has_its_own() {
    LocalDate day = LocalDate.of(2000, 1, 1);
    assertDiffer(IntStream.range(0, 20_000).mapToObj(day::plusDays).toArray());
  }

  @Test
  void every_number_has_its_own() {
    List<Object> all = new ArrayList<>();
    for (long number = 1; number > 0; number <<= 1) {
      all.add(number);
      all.add(-number);
    }
    assertDiffer(all.toArray());
  }

  @Test
  void a_single_character_anywhere_in_a_text_makes_a_difference() {
    Random random = new Random(6);
    for (int length = 0; length < 70; length++) {
      List<Object> all = new ArrayList<>();
      char[] text = anyText(random, length);
      all.add(new String(text));
      for (int i = 0; i < length; i++) {
        for (int bit = 0; bit < Character.SIZE; bit++) {
          char[] other = text.clone();
          other[i] ^= (char) (1 << bit);
          all.add(new String(other));
        }
      }
      assertDiffer(all.toArray());
    }
  }

  @Test
  void the_same_two_changes_in_different_places_make_a_difference() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      for (int j = i + 1; j < 64; j++) {
        char[] text = "\u0000".repeat(64).toCharArray();
        text[i] = '\u8000';
        text[j] = '\u8000';
        all.add(new String(text));
      }
    }
    assertDiffer(all.toArray());
  }

  @Test
  void no_two_of_very_many_texts_share_one() {
    Random random = new Random(7);
    Set<String> texts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      String text = Integer.toString(random.nextInt(MANY), 2 + random.nextInt(30));
      texts.add(text);
      seen.add(prints.of(text));
    }
    assertThat(seen).hasSameSizeAs(texts);
  }

  private static char[] anyText(Random random, int length) {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) random.nextInt(Character.MAX_VALUE);
    }
    return text;
  }

  private void assertDiffer(Object... things) {
    assertThat(Arrays.stream(things).map(prints::of).toList()).doesNotHaveDuplicates();
  }
}
