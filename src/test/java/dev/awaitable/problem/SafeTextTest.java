package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 9, 0x1B, 0x7F, 0x9B, 0xAD, 0x61C, 0x200B, 0x200E, 0x2028, 0x202E, 0x2066, 0xD800,
        0xE000, 0xFDD0, 0xFEFF, 0xFFFE, 0xE0041, 0x1FFFF
      })
  void what_cannot_be_seen_is_known(int c) {
    assertThat(SafeText.isUnseen(c)).isTrue();
    assertThat(SafeText.clean(Character.toString(c))).startsWith("<U+").endsWith(">");
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', 'a', '~', 0xE9, 0x301, 0x4E2D, 0xFFFD, 0x1F600})
  void what_can_be_seen_stays(int c) {
    assertThat(SafeText.isUnseen(c)).isFalse();
    assertThat(SafeText.clean(Character.toString(c))).isEqualTo(Character.toString(c));
  }

  @Test
  void a_quote_of_sixty_characters_is_whole_and_a_longer_one_is_cut() {
    assertThat(SafeText.quote("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
    assertThat(SafeText.quote("x".repeat(61))).isEqualTo("'" + "x".repeat(57) + "...'");
  }

  @Test
  void a_character_is_described_by_number_and_name() {
    assertThat(SafeText.describe(0x202E)).isEqualTo("U+202E RIGHT-TO-LEFT OVERRIDE");
    assertThat(SafeText.describe(0xFDD0)).isEqualTo("U+FDD0");
  }
}
