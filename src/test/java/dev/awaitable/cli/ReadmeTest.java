package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.awaitable.testkit.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed README is the one that the catalog and the data give. */
class ReadmeTest {

  private static final Pattern JUDGED = Pattern.compile("judged on (\\d{1,2} [A-Z][a-z]+ \\d{4})");

  @TempDir Path temporary;

  @Test
  void is_up_to_date_for_the_day_it_names() throws IOException {
    String committed = Files.readString(Path.of("README.md"));
    Matcher judged = JUDGED.matcher(committed);
    assertThat(judged.find()).as("the README names its day").isTrue();
    LocalDate day =
        LocalDate.parse(judged.group(1), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));

    Files.copy(Path.of("catalog.yaml"), temporary.resolve("catalog.yaml"));
    Cli.Run run =
        new Cli(temporary)
            .run(
                "build",
                "--offline",
                "--data",
                Path.of("data").toAbsolutePath().toString(),
                "--now",
                day + "T12:00:00Z");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(temporary.resolve("README.md")))
        .as("README.md is out of date: run ./catalog build --offline and commit it")
        .isEqualTo(committed);
  }

  @Test
  void has_no_finding_that_awesome_lint_can_decide_offline() throws Exception {
    Path linter = linter();
    Path report = temporary.resolve("report.txt");
    Process run =
        new ProcessBuilder(linter.toAbsolutePath().toString(), "README.md")
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    assertThat(run.waitFor(120, TimeUnit.SECONDS)).as("awesome-lint ends").isTrue();

    List<String> findings =
        Files.readAllLines(report, StandardCharsets.UTF_8).stream()
            .filter(line -> line.contains("remark-lint:"))
            // These two ask the forge about the repository, which no file can answer.
            .filter(line -> !line.endsWith("remark-lint:awesome-github"))
            .filter(line -> !line.endsWith("remark-lint:awesome-git-repo-age"))
            .toList();
    assertThat(findings).isEmpty();
    assertThat(Files.readString(report)).as("awesome-lint ran").contains("Linting");
  }

  private static Path linter() {
    Path linter = Path.of("target/node/node_modules/.bin/awesome-lint");
    if (!Files.isExecutable(linter)) {
      System.err.println("SKIPPED: awesome-lint is not installed, see .ci/run; README not linted");
      abort("awesome-lint is not installed; .ci/run installs it");
    }
    return linter;
  }
}
