package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParameterException;

/** Every command line of a workflow is one that the program takes. */
class WorkflowCommandsTest {

  /** The program's own words as the shell would see them, up to what the shell does with them. */
  private static final Pattern OURS = Pattern.compile("\\./catalog ([^|>&;\\n]*)");

  @TempDir Path home;

  static Stream<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void every_command_is_taken(Path file) throws IOException {
    Matcher ours = OURS.matcher(Files.readString(file));
    int seen = 0;
    while (ours.find()) {
      assertThatCode(() -> parse(ours.group(1))).as(ours.group()).doesNotThrowAnyException();
      seen++;
    }
    assertThat(seen).isPositive();
  }

  @Test
  void one_that_is_not_would_be_noticed() {
    assertThatThrownBy(() -> parse("publish triage --lines"))
        .isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> parse("publish nothing")).isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> parse("publish data")).isInstanceOf(ParameterException.class);
  }

  private void parse(String words) {
    List<String> args = new ArrayList<>();
    for (String word : words.strip().split("\\s+", -1)) {
      args.add(word.replace("\"", ""));
    }
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    World world =
        new World(
            home,
            Map.of(),
            clock,
            time -> {},
            () -> {
              throw new IllegalStateException("nothing is rendered here");
            },
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false);
    CatalogCommand.in(world).parseArgs(args.toArray(String[]::new));
  }
}
