package dev.awaitable.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problems;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTextTest {

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
        "- x",
        "x:",
        "two words",
        "no"
      })
  void what_is_written_is_read_back_even_inside_brackets(String text) {
    String yaml = "a: [" + ScalarText.write(text) + "]";
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
                            assertThat(list.items())
                                .singleElement()
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
