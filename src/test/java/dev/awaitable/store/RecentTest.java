package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String> recent = new Recent<>();

  @Test
  void gives_the_one_that_came_first_for_all_that_are_equal() {
    String first = word(1);

    assertThat(recent.same(first)).isSameAs(first);
    assertThat(recent.same(word(2))).isEqualTo("word 2");
    assertThat(recent.same(word(1))).isSameAs(first);
  }

  @Test
  void never_gives_another_however_many_there_are() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(recent.same(word(i))).isEqualTo("word " + i);
    }
  }

  @Test
  void forgets_what_does_not_come_again() {
    String first = word(0);
    recent.same(first);
    for (int i = 1; i < 100_000; i++) {
      recent.same(word(i));
    }

    assertThat(recent.same(word(0))).isEqualTo(first).isNotSameAs(first);
  }

  private static String word(int number) {
    return "word " + number;
  }
}
