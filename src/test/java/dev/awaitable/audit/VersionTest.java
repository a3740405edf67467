package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  /** Every kind of version, from the lowest to the highest. */
  private static final List<String> IN_ORDER =
      List.of(
          "0.9",
          "1.0.dev1",
          "1.0.dev2",
          "1.0a1.dev1",
          "1.0a1",
          "1.0a1.post1",
          "1.0a2",
          "1.0b1",
          "1.0rc1",
          "1.0rc2",
          "1.0",
          "1.0+6a",
          "1.0+abc",
          "1.0+abc.5",
          "1.0+abd",
          "1.0+5",
          "1.0+5.1",
          "1.0+40",
          "1.0.post1.dev1",
          "1.0.post1",
          "1.0-2",
          "1.0.post10",
          "1.0.1",
          "1.1.dev1",
          "1.1",
          "1.10",
          "2024.1",
          "1!0.1");

  static LongStream seeds() {
    return Seeds.upTo(50);
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow(() -> new AssertionError("no version: " + text));
  }

  @Test
  void every_kind_has_its_place_in_the_order() {
    for (int i = 0; i < IN_ORDER.size(); i++) {
      for (int j = 0; j < IN_ORDER.size(); j++) {
        assertThat(Integer.signum(version(IN_ORDER.get(i)).compareTo(version(IN_ORDER.get(j)))))
            .as("%s and %s", IN_ORDER.get(i), IN_ORDER.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "1.0, 1.0.0",
    "1.0, v1.0",
    "1.0, ' 1.0\t'",
    "1.0a1, 1.0.alpha.1",
    "1.0b2, 1.0-beta2",
    "1.0rc1, 1.0c1",
    "1.0rc1, 1.0PRE1",
    "1.0.post2, 1.0-2",
    "1.0.post3, 1.0rev3",
    "1.0.post4, 1.0-r.4",
    "1.0.post0, 1.0.post",
    "1.0a0, 1.0a",
    "1.0.dev0, 1.0dev",
    "1.0+ab.1, 1.0+AB-1",
    "0!1.0, 1.0",
    "01.02, 1.2"
  })
  void spellings_of_one_version_are_equal(String one, String other) {
    assertThat(version(one)).isEqualTo(version(other)).isEqualByComparingTo(version(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "latest", "1.0-", "1..0", "1.0.x", ">=1", "1.0+", "1 0", "1.0.*", "１.0"})
  void what_is_no_version_is_none(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  @Test
  void a_number_too_long_to_keep_exactly_is_no_version() {
    assertThat(Version.parse("1." + "9".repeat(15))).isPresent();
    assertThat(Version.parse("1." + "9".repeat(16))).isEmpty();
    assertThat(Version.parse("1" + ".1".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_is_total_and_sorting_any_shuffle_gives_it_back(long seed) {
    Random random = new Random(seed);
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      versions.add(version(random(random)));
    }
    for (Version one : versions) {
      for (Version other : versions) {
        int order = Integer.signum(one.compareTo(other));
        assertThat(order).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(order == 0).isEqualTo(one.equals(other));
      }
    }
    List<Version> sorted = versions.stream().sorted().toList();
    Collections.shuffle(versions, random);
    assertThat(versions.stream().sorted().toList()).isEqualTo(sorted);
    for (int i = 2; i < sorted.size(); i++) {
      assertThat(sorted.get(i - 2).compareTo(sorted.get(i))).isNotPositive();
    }
  }

  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(random.nextInt(8) == 0 ? "1!" : "").append(random.nextInt(3));
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append('.').append(random.nextInt(3));
    }
    text.append(List.of("", "", "a1", "b2", "rc1", "rc").get(random.nextInt(6)));
    text.append(List.of("", "", "", ".post1", "-2").get(random.nextInt(5)));
    text.append(List.of("", "", "", ".dev0", ".dev3").get(random.nextInt(5)));
    text.append(List.of("", "", "", "+local", "+1.x").get(random.nextInt(5)));
    return text.toString();
  }
}
