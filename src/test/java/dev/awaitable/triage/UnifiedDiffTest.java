package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnifiedDiffTest {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@\n");

  @Test
  void shows_an_added_entry_with_three_lines_around_it() {
    assertThat(UnifiedDiff.of("list", "a\nb\nc\nd\ne\n", "a\nb\nc\nnew\nd\ne\n"))
        .isEqualTo(
            """
            --- a/list
            +++ b/list
            @@ -1,5 +1,6 @@
             a
             b
             c
            +new
             d
             e
            """);
  }

  @Test
  void shows_a_moved_line_once_gone_and_once_added_and_a_missing_line_end() {
    assertThat(UnifiedDiff.of("/list", "x\na\nb\n", "a\nb\nx"))
        .isEqualTo(
            """
            --- /list
            +++ /list
            @@ -1,3 +1,3 @@
            -x
             a
             b
            +x
            \\ No newline at end of file
            """);
    assertThat(UnifiedDiff.changes("x\na\nb\n", "a\nb\nx\n")).isEqualTo(2);
  }

  @Test
  void names_the_line_before_a_text_that_was_empty() {
    assertThat(UnifiedDiff.of("list", "", "a\n")).contains("@@ -0,0 +1 @@\n+a\n");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_lines_that_each_text_has_once_as_many_stay_as_can_in_their_order(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> before = shuffled(random);
      List<String> after = shuffled(random);

      assertThat(UnifiedDiff.changes(String.join("", before), String.join("", after)))
          .as(before + " " + after)
          .isEqualTo(before.size() + after.size() - 2 * longestCommon(before, after));
    }
  }

  @ParameterizedTest
  @CsvSource({"abab, baba, 2", "aabb, bbaa, 4", "aabbaabb, abaaba, 4", "xaabby, xbbaay, 4"})
  void of_lines_that_each_text_has_often_as_many_stay_as_can(
      String before, String after, int changes) {
    assertThat(UnifiedDiff.changes(inLines(before), inLines(after))).isEqualTo(changes);
  }

  private static String inLines(String letters) {
    return letters.replaceAll("[a-z]", "$0\n");
  }

  @ParameterizedTest
  @CsvSource({"5, 1", "7, 2"})
  void changes_that_are_near_each_other_share_a_hunk(int between, int hunks) {
    String before = "x\n" + "same\n".repeat(between) + "y\n";
    String after = "X\n" + "same\n".repeat(between) + "Y\n";

    assertThat(HUNK.matcher(UnifiedDiff.of("list", before, after)).results()).hasSize(hunks);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_patch_makes_the_second_text_of_the_first(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> before = lines(random, random.nextInt(30), 1 + random.nextInt(20));
      List<String> after = new ArrayList<>(before);
      for (int i = random.nextInt(8); i > 0; i--) {
        change(after, random);
      }
      String patch = UnifiedDiff.of("x", String.join("", before), String.join("", after));
      assertThat(patched(before, patch)).isEqualTo(after);
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(20);
  }

  private static List<String> shuffled(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(4) > 0) {
        lines.add(random.nextInt(lines.size() + 1), "line " + i + "\n");
      }
    }
    return lines;
  }

  private static int longestCommon(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    List<String> rest = one.subList(1, one.size());
    int at = other.indexOf(one.getFirst());
    int without = longestCommon(rest, other);
    return at < 0
        ? without
        : Math.max(without, 1 + longestCommon(rest, other.subList(at + 1, other.size())));
  }

  private static List<String> lines(Random random, int count, int words) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("line " + random.nextInt(words) + "\n");
    }
    return lines;
  }

  private static void change(List<String> lines, Random random) {
    int at = random.nextInt(lines.size() + 1);
    if (at == lines.size() || random.nextBoolean()) {
      lines.add(at, "line " + random.nextInt(30) + "\n");
    } else {
      lines.remove(at);
    }
  }

  /** Does what {@code patch} does, and holds the numbers of the hunks against the lines. */
  private static List<String> patched(List<String> before, String patch) {
    List<String> out = new ArrayList<>();
    int at = 0;
    for (String line : patch.lines().skip(2).map(it -> it + "\n").toList()) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int from = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
        out.addAll(before.subList(at, from));
        at = from;
        int to = Integer.parseInt(hunk.group(3)) - ("0".equals(hunk.group(4)) ? 0 : 1);
        assertThat(out).hasSize(to);
        continue;
      }
      if (line.charAt(0) != '+') {
        assertThat(before.get(at++)).isEqualTo(line.substring(1));
      }
      if (line.charAt(0) != '-') {
        out.add(line.substring(1));
      }
    }
    out.addAll(before.subList(at, before.size()));
    return out;
  }
}
