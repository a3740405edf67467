package dev.awaitable.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problems;
import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTextTest {

  private static final String VISIBLE = "ab1 -.,:;#'\"[]{}()&*!|>%@`=<?~/\\+_\u00e9\u4e2d";

  private static final List<String> STARTS =
      List.of("", "", "a", "https://example.org/a", "https://x", "-", "1", "0x", "no", "...");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis",
        "HTTP/2",
        "Cap'n Proto",
        "a: b",
        "a #b",
        "true",
        "Null",
        "1984",
        "@x",
        "[x]",
        "",
        "https://example.org/a?b=c#d",
        "https://example.org/a,b",
        "https://example.org/a,",
        "https://example.org/a]",
        "https://example.org/a ",
        "https://example.org/a#",
        "- x",
        "x:",
        "two words",
        "no"
      })
  void what_is_written_is_read_back_even_inside_brackets(String text) {
    assertReadBack("a: [" + ScalarText.write(text) + "]", text);
  }

  /** Addresses come from other people's servers, and may end in anything that can be seen. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_can_be_seen_is_written_so_that_it_is_read_back(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = random(random, VISIBLE);
      assertReadBack("a: [" + ScalarText.write(text) + "]", text);
      assertReadBack("a: [" + ScalarText.write(text) + ", b]", text);
      assertReadBack("a: [\n  " + ScalarText.write(text) + "\n]\n", text);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_canonical_form_of_texts_with_line_breaks_is_read_back_too(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = random(random, VISIBLE + "\n\n\t");
      assertReadBack("a: [" + ScalarText.canonical(text, true) + "]", text);
      assertReadBack("a: [" + ScalarText.canonical(text, true) + ", b]", text);
      assertReadBack("a:\n  - " + ScalarText.canonical(text, false) + "\n", text);
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(40);
  }

  private static String random(Random random, String letters) {
    String start = STARTS.get(random.nextInt(STARTS.size()));
    return random
        .ints(random.nextInt(6), 0, letters.length())
        .mapToObj(it -> letters.substring(it, it + 1))
        .collect(Collectors.joining("", start, ""));
  }

  private static void assertReadBack(String yaml, String text) {
    Problems problems = new Problems(10);
    YamlDocument document =
        new YamlReader(1000, 5).read("x", yaml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.hasErrors()).as(yaml).isFalse();
    assertThat(document.root())
        .isInstanceOfSatisfying(
            Mapping.class,
            root ->
                assertThat(root.get("a").orElseThrow())
                    .isInstanceOfSatisfying(
                        Sequence.class,
                        list ->
                            assertThat(list.items().getFirst())
                                .as(yaml)
                                .isInstanceOfSatisfying(
                                    Scalar.class,
                                    it -> {
                                      assertThat(it.text()).isEqualTo(text);
                                      assertThat(it.kind()).isEqualTo(Scalar.Kind.TEXT);
                                    })));
  }

  @Test
  void plain_words_stay_plain() {
    assertThat(ScalarText.write("two words")).isEqualTo("two words");
  }
}
