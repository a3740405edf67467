package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Folders;
import dev.awaitable.triage.MarkdownTriage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportAndFixTest {

  @TempDir Path home;
  private Path catalog;

  @BeforeEach
  void a_project_in_which_a_forge_renamed_a_repository() throws IOException {
    catalog = home.resolve("catalog.yaml");
    Files.writeString(catalog, Fixtures.text("triage/catalog.yaml"));
    Files.createDirectories(home.resolve("data"));
    Files.writeString(
        home.resolve("data/sources.csv"),
        """
        id,name,url,license,basis,taken
        forge,Forge,,,service,everything
        list,List,,,list,names
        """);
    Files.writeString(
        home.resolve("data/renames.csv"),
        """
        old,new,source
        github.com/example/hearsay,github.com/example/said-to-be,list
        github.com/example/old-name,github.com/example/new-name,forge
        """);
  }

  @Nested
  class A_report {

    @Test
    void tells_by_its_exit_code_that_something_needs_a_person() {
      Cli.Run run = cli().run("report");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .startsWith("4 findings need a person, newest first.\n")
          .contains("catalog.yaml:154:15  https://github.com/example/old-name")
          .contains("    + repo: https://github.com/example/new-name");
    }

    @Test
    void is_quiet_and_fine_where_nothing_needs_a_person() {
      Path small = Path.of("src/test/resources/golden/nothing-known/catalog.yaml");

      Cli.Run run = cli().run("report", "--catalog", small.toString());

      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("Nothing needs a person.\n");
    }

    @Test
    void is_not_had_without_the_observations_that_were_named() {
      Cli.Run run = cli().run("report", "--data", home.resolve("dat").toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("--data names no folder: '" + home.resolve("dat") + "'");
      assertThat(run.out()).isEmpty();
    }

    @Test
    void can_be_had_for_an_issue_and_for_machines() {
      assertThat(cli().run("report", "--format", "markdown").out())
          .startsWith(MarkdownTriage.MARKER + "\n");
      assertThat(cli().run("report", "--format", "json").out())
          .contains("\"replacement\" : \"https://github.com/example/new-name\"");
      assertThat(cli().run("report", "--format", "xml").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void is_not_made_of_a_catalog_with_errors() throws IOException {
      Files.writeString(catalog, "title: [");

      Cli.Run run = cli().run("report", "--format", "json");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("error[")
          .endsWith("No report on a catalog that has errors.\n");
    }

    @Test
    void says_in_its_help_what_the_exit_codes_mean() {
      assertThat(cli().run("report", "--help").out()).contains("Exit codes: 0 nothing needs");
      assertThat(cli().run("fix", "--help").out()).contains("Exit codes: 0 all safe changes");
    }
  }

  @Nested
  class A_fix {

    @Test
    void changes_what_is_proved_and_nothing_else() throws IOException {
      String before = Files.readString(catalog);

      Cli.Run run = cli().run("fix");

      assertThat(run.code()).isZero();
      assertThat(run.out())
          .isEqualTo(
              """
              changed %s:154:15: repo of renamed: https://github.com/example/old-name \
              -> https://github.com/example/new-name
                because it was renamed, by the repository's number on its forge
              """
                  .formatted(catalog));
      assertThat(catalog).hasContent(before.replace("example/old-name", "example/new-name"));
    }

    @Test
    void done_twice_changes_nothing_more() throws IOException {
      cli().run("fix");
      String once = Files.readString(catalog);

      Cli.Run run = cli().run("fix");

      assertThat(run.code()).isZero();
      assertThat(run.out()).isEqualTo("Nothing to change.\n");
      assertThat(catalog).hasContent(once);
    }

    @Test
    void run_dry_shows_a_diff_and_writes_nothing() {
      SortedMap<String, String> before = Folders.read(home);

      Cli.Run run = cli().run("fix", "--dry-run");

      assertThat(run.code()).isZero();
      assertThat(run.out())
          .startsWith("--- ")
          .contains(
              """
              @@ -151,7 +151,7 @@
                     - id: renamed
                       name: renamed
                       description: An entry of this test, made up to have one thing the matter with it.
              -        repo: https://github.com/example/old-name
              +        repo: https://github.com/example/new-name
                       added: 2026-01-01
              """);
      assertThat(run.err()).startsWith("would change ");
      assertThat(Folders.read(home)).isEqualTo(before);
    }

    @Test
    void leaves_out_what_the_checker_would_refuse_and_says_so() throws IOException {
      Files.writeString(
          home.resolve("data/renames.csv"),
          """
          old,new,source
          github.com/example/hearsay,github.com/example/fine,forge
          github.com/example/old-name,forge.internal/example/name,forge
          """);

      Cli.Run run = cli().run("fix");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.out()).contains("example/hearsay -> https://github.com/example/fine");
      assertThat(run.err()).contains("left out ").contains("because then ");
      assertThat(Files.readString(catalog)).contains("example/fine").contains("example/old-name");
      assertThat(cli().run("check").code()).isZero();
    }

    @Test
    void does_not_touch_a_catalog_with_errors() throws IOException {
      String broken = Files.readString(catalog).replace("id: renamed\n", "id: Renamed!\n");
      Files.writeString(catalog, broken);

      Cli.Run run = cli().run("fix");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("error[bad-slug]").endsWith("Nothing was changed.\n");
      assertThat(catalog).hasContent(broken);
    }

    @Test
    void keeps_a_byte_order_mark_line_ends_and_permissions() throws IOException {
      String windows = "\uFEFF" + Files.readString(catalog).replace("\n", "\r\n");
      Files.writeString(catalog, windows);
      Files.setPosixFilePermissions(catalog, PosixFilePermissions.fromString("rw-r-----"));

      Cli.Run run = cli().run("fix");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(Files.readString(catalog)).isEqualTo(windows.replace("old-name", "new-name"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(catalog)))
          .isEqualTo("rw-r-----");
    }
  }

  @Nested
  class What_is_remembered_of_links {

    @BeforeEach
    void a_link_that_moved_and_one_that_is_dead() throws IOException {
      Files.writeString(
          home.resolve("data/links.jsonl"),
          """
          {"url":"https://dead.example.org/manual","since":"2026-10-01T00:00:00Z",\
          "first_failed":"2026-10-08T00:00:00Z","counted_failures":2,\
          "streak":{"rule":"missing","first":"2026-10-08T00:00:00Z",\
          "last":"2026-10-15T00:00:00Z","runs":2},\
          "last":{"rule":"missing","on":"2026-10-15T00:00:00Z","statuses":[404]}}
          {"url":"https://old.example.org/guide","since":"2026-10-01T00:00:00Z",\
          "last_ok":"2026-10-15T00:00:00Z",\
          "move":{"to":"https://new.example.org/guide","first":"2026-10-08T00:00:00Z",\
          "last":"2026-10-15T00:00:00Z","runs":2},\
          "last":{"rule":"moved","on":"2026-10-15T00:00:00Z","statuses":[301,200],\
          "end":"https://new.example.org/guide"}}
          """);
    }

    @Test
    void is_reported() {
      assertThat(cli().run("report").out())
          .contains("dead  dead-docs, docs  since 2026-10-08")
          .contains("moved  moved-docs, docs  since 2026-10-08");
    }

    @Test
    void is_fixed_where_it_is_certain() throws IOException {
      Cli.Run run = cli().run("fix");

      assertThat(run.code()).isZero();
      assertThat(Files.readString(catalog))
          .contains("docs: 'https://new.example.org/guide'   # the manual, with a comment\n")
          .contains("docs: https://dead.example.org/manual\n");
    }
  }

  private Cli cli() {
    return new Cli(home);
  }
}
