package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {

  private static final Path CASES = Fixtures.path("audit/cases");

  @TempDir Path project;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(it -> it.getFileName().toString()).sorted().toList().stream();
    }
  }

  private Cli.Run audit(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "audit",
                "--catalog",
                Fixtures.path("audit/catalog.yaml").toString(),
                "--data",
                Fixtures.path("audit/data").toString()));
    all.addAll(List.of(args));
    return new Cli(project).run(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  /** The same files from the disk give the same report as from a map. */
  @ParameterizedTest
  @MethodSource("cases")
  void every_case_comes_out_as_expected(String name) throws IOException {
    Path source = CASES.resolve(name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    List<String> args = new ArrayList<>(List.of("--format", "json"));
    for (String file : Files.readAllLines(source.resolve("files.txt"))) {
      args.add(project.resolve(file).toString());
    }

    Cli.Run run = audit(args.toArray(String[]::new));

    String expected = Files.readString(source.resolve("expected.json"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out().replace(project + "/", "")).isEqualTo(expected);
    assertThat(run.code()).isEqualTo(expected.contains("\"needs_work\" : true") ? 1 : 0);
  }

  @Nested
  class What_it_says {

    @Test
    void begins_with_the_outcome_in_one_line() throws IOException {
      Cli.Run run = audit(file("requirements.txt", "requests\naiohttp\n"));

      assertThat(run.out()).startsWith("1 blocks the loop, 1 is async already\n");
      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void is_fine_when_there_is_nothing_to_do() throws IOException {
      Cli.Run run = audit(file("requirements.txt", "redis==5.0\n"), "--format", "markdown");

      assertThat(run.out()).startsWith("**1 is async in your version**\n");
      assertThat(run.code()).isEqualTo(ExitCode.FINE);
    }
  }

  @Nested
  class Includes {

    @Test
    void that_lead_out_of_the_project_are_told_and_not_followed() throws IOException {
      file("secret.txt", "requests\n");
      Cli.Run run = audit(file("app/requirements.txt", "-r ../secret.txt\naiohttp\n"));

      assertThat(run.out()).contains("this leads out of the project").doesNotContain("requests");
    }

    @Test
    void that_are_links_out_of_the_project_are_not_followed() throws IOException {
      Path secret = Path.of(file("secret.txt", "requests\n"));
      String named = file("app/requirements.txt", "-r base.txt\naiohttp\n");
      Files.createSymbolicLink(project.resolve("app/base.txt"), secret);

      Cli.Run run = audit(named);

      assertThat(run.out()).contains("leads out of the project").doesNotContain("requests");
      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void that_are_folders_are_no_files() throws IOException {
      file("more/base.txt", "requests\n");
      Cli.Run run = audit(file("requirements.txt", "-r more\n"));

      assertThat(run.out()).contains("this is no file");
    }
  }

  @Nested
  class Wrong_usage {

    @Test
    void names_no_file() {
      assertThat(audit().code()).isEqualTo(ExitCode.USAGE);
      assertThat(audit().err()).contains("FILE").contains("Try 'catalog audit --help'.");
    }

    @Test
    void names_a_file_that_is_not_there() {
      Cli.Run run = audit(project.resolve("none.txt").toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).startsWith("catalog: there is no file '").contains("none.txt");
      assertThat(run.out()).isEmpty();
    }

    @Test
    void names_a_folder() {
      Cli.Run run = audit(project.toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("is a folder").contains("requirements.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.py", "Cargo.lock", "poetry.toml", "readme"})
    void names_a_file_of_another_kind(String name) throws IOException {
      Cli.Run run = audit(file(name, ""));

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("is not a file that is read here").contains("poetry.lock");
    }

    @Test
    void asks_for_a_format_that_is_not_there() throws IOException {
      Cli.Run run = audit("--format", "xml", file("requirements.txt", ""));

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("there is no format 'xml'; use human, json or markdown");
    }
  }

  @Test
  void a_broken_catalog_is_told_as_such() throws IOException {
    String catalog = file("catalog.yaml", "title: 7\n");
    Cli.Run run =
        new Cli(project).run("audit", "--catalog", catalog, file("requirements.txt", "requests\n"));

    assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("the catalog itself has errors").contains("catalog check");
  }

  @Test
  void the_help_tells_the_files_and_the_exit_codes() {
    assertThat(audit("--help").out())
        .contains("pyproject.toml")
        .contains("0 nothing to do")
        .contains("2\nwrong usage");
  }
}
