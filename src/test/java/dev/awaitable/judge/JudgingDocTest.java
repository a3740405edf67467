package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingDocTest {

  private static final Path DOC = Path.of("docs", "judging.md");

  @Test
  void explains_every_rule_in_the_order_they_are_asked() throws IOException {
    List<String> explained =
        Files.readAllLines(DOC).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();

    assertThat(explained).isEqualTo(Word.all(JudgingRule.class));
  }

  @Test
  void names_every_state() throws IOException {
    String text = Files.readString(DOC);

    assertThat(Word.all(State.class)).allSatisfy(word -> assertThat(text).contains("| " + word));
  }
}
