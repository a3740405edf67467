package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Rule;
import dev.awaitable.testkit.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

  @TempDir Path home;

  private Cli.Run explain(String... words) {
    String[] args = new String[words.length + 1];
    args[0] = "explain";
    System.arraycopy(words, 0, args, 1, words.length);
    return new Cli(home).run(args);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void every_rule_is_explained_by_its_page(Rule rule) throws IOException {
    Cli.Run run = explain(rule.slug());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(Path.of(rule.page())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unknown-Key", "error[unknown-key]", "error[unknown-key]:"})
  void a_name_may_be_written_as_it_was_seen(String written) {
    assertThat(explain(written).out()).startsWith("# unknown-key: ");
  }

  @Test
  void a_misspelt_name_is_wrong_usage_and_the_nearest_are_offered() {
    Cli.Run run = explain("unknwon-key");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            catalog: there is no rule 'unknwon-key'; the nearest: unknown-key
            Try 'catalog explain --help'.
            """);
  }

  @Test
  void a_part_of_a_name_offers_the_names_that_hold_it() {
    assertThat(explain("duplicate").err())
        .contains("the nearest: duplicate-id, duplicate-key, duplicate-name, duplicate-package");
  }

  @Test
  void a_name_like_no_other_leads_to_the_list() {
    assertThat(explain("\u001B[2Jxyzzy").err())
        .contains("there is no rule '<U+001B>[2jxyzzy'; 'explain' without a name lists all");
  }

  @Test
  void without_a_name_all_rules_are_listed_with_their_titles() {
    Cli.Run run = explain();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(Rule.values().length);
    assertThat(run.out())
        .contains("unknown-key            A key that does not exist\n")
        .contains("shared-repo            Two entries share a repository (warning)\n");
  }
}
