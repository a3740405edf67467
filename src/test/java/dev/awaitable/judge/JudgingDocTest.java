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
  void names_every_state_in_their_order() throws IOException {
    List<String> named =
        Files.readAllLines(DOC).stream()
            .filter(line -> line.startsWith("| "))
            .map(line -> line.split(" ", -1)[1])
            .toList();

    assertThat(named).startsWith("state").endsWith(Word.all(State.class).toArray(String[]::new));
  }
}
