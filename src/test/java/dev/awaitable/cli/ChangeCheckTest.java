package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.review.PullRequestReportJson;
import dev.awaitable.review.ReportReading;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.GitRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contributor's check of a change, with a repository and a world of the test's own. */
class ChangeCheckTest {

  private static final String SOUND = Fixtures.text("problems/repo-fork/catalog.yaml");

  private static final String NEW =
      """
            - id: aiofoo
              name: aiofoo
              description: HTTP client that hands over each piece of an answer as it comes in.
              repo: https://github.com/owner/aiofoo
              package: aiofoo
              added: 2026-11-20
      """;

  @TempDir private Path folder;

  private LocalInternet internet;

  @BeforeEach
  void start() throws IOException {
    internet = new LocalInternet();
    GitRepo.in(folder).commit("catalog.yaml", SOUND);
  }

  @AfterEach
  void stop() {
    internet.close();
  }

  private void change(String entry) {
    write(SOUND.replace("      - id: aiohttp\n", entry + "      - id: aiohttp\n"));
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve("catalog.yaml"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Cli.Run check(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("check", "--catalog", folder.resolve("catalog.yaml").toString()));
    arguments.addAll(List.of(more));
    Cli cli = new Cli(folder).with("GITHUB_TOKEN", "ghs_test");
    internet.environment().forEach(cli::with);
    return cli.run(arguments.toArray(String[]::new));
  }

  private Cli.Run online(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--since", "HEAD", "--online", "--allow-private-addresses"));
    arguments.addAll(List.of(more));
    return check(arguments.toArray(String[]::new));
  }

  @Test
  void a_sound_change_is_fine() {
    change(NEW);
    Cli.Run run = check("--since", "HEAD");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 library and 0 other parts differ from HEAD (");
    assertThat(run.err()).isEmpty();
    assertThat(internet.requests()).isEmpty();
  }

  @Test
  void nothing_changed_is_fine() {
    assertThat(check("--since", "HEAD").out()).contains("0 libraries and 0 other parts differ");
  }

  @Test
  void errors_of_others_do_not_count() {
    GitRepo.in(folder)
        .commit(
            "catalog.yaml", SOUND.replace("https://github.com/encode", "http://github.com/encode"));
    write(
        SOUND
            .replace("https://github.com/encode", "http://github.com/encode")
            .replace("      - id: aiohttp\n", NEW + "      - id: aiohttp\n"));
    assertThat(check().code()).isEqualTo(1);
    Cli.Run run = check("--since", "HEAD");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("note: 1 error elsewhere in the file, from before this change");
  }

  @Test
  void own_errors_do() {
    change(NEW.replace("owner/aiofoo", "owner/aiofoo.git"));
    Cli.Run run = check("--since", "HEAD", "--format", "github");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("::error file=").contains("bad-repo");
  }

  @Test
  void what_the_outside_world_says_is_reported_and_written_down() throws IOException {
    internet.repository("owner/aiofoo", "foo-libs/aiofoo", 7, 1234, "2026-11-01");
    internet.onPyPi("aiofoo", "1.0", "2026-10-01");
    change(NEW);
    Path json = folder.resolve("report.json");
    Path markdown = folder.resolve("report.md");
    Cli.Run run = online("--report", json.toString(), "--summary", markdown.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("error[repo-moved]")
        .contains("= help: write https://github.com/foo-libs/aiofoo");
    assertThat(Files.readString(markdown))
        .startsWith("<!-- awaitable:report -->")
        .contains("| stars | 1,234 | 2026-11-20 | GitHub |")
        .contains("| contributors | 1 | 2026-11-20 | GitHub |")
        .contains("| newest release | 1.0 of 2026-10-01 | 2026-11-20 | PyPI |");
    assertThat(PullRequestReportJson.read(Files.readAllBytes(json)))
        .isInstanceOf(ReportReading.Accepted.class);
    assertThat(internet.asked())
        .containsExactly(
            "127.0.0.1/graphql",
            "127.0.0.1/rest/repos/owner/aiofoo/contributors",
            "127.0.0.2/pypi/aiofoo/json");
  }

  @Test
  void links_of_the_change_are_fetched() {
    internet.repository("owner/aiofoo", 7, 1234, "2026-11-01");
    internet.onPyPi("aiofoo", "1.0", "2026-10-01").page("127.0.1.1/docs", 200);
    String docs = "        docs: " + internet.url("127.0.1.1/docs") + "\n";
    String homepage = "        homepage: " + internet.url("127.0.1.2/") + "\n";
    change(NEW.replace("        package", docs + homepage + "        package"));
    Cli.Run run = online();
    assertThat(run.out()).contains("error[dead-link]").containsOnlyOnce("error[");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void a_network_that_fails_is_a_note_and_no_failure() {
    internet.fault(place -> LocalInternet.hangUp());
    change(NEW);
    Cli.Run run = online();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("note: https://github.com/owner/aiofoo: no answer came");
    assertThat(run.out()).contains("note: package aiofoo: no answer came");
  }

  @Test
  void json_and_markdown_are_the_report() {
    change(NEW);
    assertThat(check("--since", "HEAD", "--format", "markdown").out())
        .startsWith("<!-- awaitable:report -->")
        .contains("nobody outside was asked");
    String json = check("--since", "HEAD", "--format", "json").out();
    assertThat(PullRequestReportJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ReportReading.Accepted.class, it -> assertThat(it.report().votesNeeded()).isEqualTo(3));
  }

  @Test
  void text_that_is_no_yaml_is_reported_without_a_trace() {
    write("\tx: [");
    Cli.Run run = check("--since", "HEAD");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out() + run.err()).contains("error[").doesNotContain("Exception");
    assertThat(run.out()).contains("catalog.yaml: not compared with HEAD (");
  }

  @Test
  void a_report_that_cannot_be_written_is_told_with_the_reason() {
    change(NEW);
    Cli.Run run = check("--since", "HEAD", "--summary", "/no-such-folder/summary.md");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            catalog: cannot write /no-such-folder/summary.md: '/no-such-folder/summary.md' is not there
              help: see that its folder is there
            """);
  }

  @Test
  void wrong_usage_and_revisions_that_are_not_there_are_told() {
    assertThat(check("--online").code()).isEqualTo(2);
    assertThat(check("--online").err())
        .startsWith("catalog: --online, --report and --summary go with --since");
    Cli.Run unknown = check("--since", "nowhere");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .startsWith("catalog: there is no revision 'nowhere' here: git does not know it\n  help: ");
    assertThat(check("--since=--help").code()).isEqualTo(2);
    assertThat(check("--since=main:x").err()).startsWith("catalog: that is no revision: ");
  }

  @Test
  void a_damaged_data_folder_costs_evidence_and_nothing_else() throws IOException {
    change(NEW);
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/sources.csv"), "what is this\n");
    Cli.Run run = check("--since", "HEAD", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("the report goes without what was observed before");
  }

  @Test
  void a_file_of_five_megabytes_is_told_and_not_read() {
    write("#" + "x".repeat(5 << 20));
    Cli.Run run = check();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out() + run.err())
        .contains("error[file-too-large]: ")
        .doesNotContain("Exception");
    assertThat(run.out().length()).isLessThan(2000);
    assertThat(check("--since", "HEAD").code()).isEqualTo(1);
  }
}
