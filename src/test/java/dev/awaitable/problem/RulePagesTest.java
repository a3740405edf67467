package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule is explained in {@code docs/problems}, in the same four parts. */
class RulePagesTest {

  @ParameterizedTest
  @EnumSource(Rule.class)
  void a_page_is_called_after_its_rule_and_has_four_parts(Rule rule) throws IOException {
    String page = Files.readString(Path.of(rule.page()));
    String title = rule.title().substring(0, 1).toLowerCase(Locale.ROOT);
    assertThat(page).startsWith("# " + rule.slug() + ": " + title + rule.title().substring(1));
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## What it reports", "## Why it matters", "## Example", "## Instead");
  }

  @ParameterizedTest
  @EnumSource(value = Rule.class)
  void a_page_says_when_its_rule_only_warns(Rule rule) throws IOException {
    String page = Files.readString(Path.of(rule.page()));
    assertThat(page.contains("This is a warning")).isEqualTo(rule.severity() == Severity.WARNING);
  }

  @Test
  void there_is_no_page_without_a_rule() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("docs/problems"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Rule.values()).map(rule -> rule.slug() + ".md").toList());
    }
  }
}
