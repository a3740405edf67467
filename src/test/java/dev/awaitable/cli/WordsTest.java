package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands are made only where the command line may mean them; nobody must be able to tell. */
class WordsTest {

  @TempDir Path home;

  @Test
  void the_overview_shows_each_command_with_its_purpose() {
    String overview = new Cli(home).run("--help").out();

    for (Verb verb : Verb.values()) {
      String name = name(verb);
      String help = new Cli(home).run(name, "--help").out();
      assertThat(help).contains("Usage: catalog " + name);
      String purpose =
          help.lines().dropWhile(it -> it.matches("(Usage:)?\\s.*")).findFirst().orElse("");
      assertThat(flat(overview)).contains(name + " " + firstWords(purpose));
    }
  }

  @Test
  void the_overview_is_the_same_whichever_commands_are_named_beside_it() {
    String alone = new Cli(home).run("--help").out();
    String[] all =
        Stream.concat(Stream.of("--help"), Arrays.stream(Verb.values()).map(WordsTest::name))
            .toArray(String[]::new);

    assertThat(new Cli(home).run(all).out()).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("every_publish_command")
  void publish_shows_the_commands_of_its_own(String command) {
    assertThat(new Cli(home).run("publish", "--help").out()).contains("\n  " + command + " ");
    assertThat(new Cli(home).run("publish", command, "--help").out())
        .startsWith("Usage: catalog publish " + command);
  }

  static List<String> every_publish_command() {
    return Arrays.stream(PublishVerb.values())
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void a_misspelt_command_is_told_the_near_one_at_every_level() {
    assertThat(new Cli(home).run("refesh").err()).contains("Did you mean: catalog refresh or");
    assertThat(new Cli(home).run("publish", "triag").err())
        .contains("Did you mean: publish triage?");
  }

  @Test
  void a_command_may_stand_in_a_file_of_arguments() throws IOException {
    Path file = Files.writeString(home.resolve("args"), "explain --help");

    assertThat(new Cli(home).run("@" + file).out()).startsWith("Usage: catalog explain");
  }

  @Test
  void only_what_is_named_is_made() {
    Words words = Words.of(List.of("build", "--output", "check"));

    assertThat(words.mayMean("build")).isTrue();
    assertThat(words.mayMean("check")).isTrue();
    assertThat(words.mayMean("audit")).isFalse();
    assertThat(Words.any().mayMean("audit")).isTrue();
  }

  private static String name(Verb verb) {
    return verb.name().toLowerCase(Locale.ROOT);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String firstWords(String sentence) {
    return Stream.of(sentence.split(" ", -1)).limit(4).reduce((a, b) -> a + " " + b).orElse("");
  }
}
