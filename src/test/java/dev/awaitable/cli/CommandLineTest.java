package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/nothing-known");

  @TempDir Path home;

  @BeforeEach
  void a_project_with_a_small_catalog() throws IOException {
    Files.copy(SMALL.resolve("catalog.yaml"), home.resolve("catalog.yaml"));
  }

  @Nested
  class A_build {

    @Test
    void says_what_it_made_and_which_page_to_open() {
      Cli.Run run = new Cli(home).run("build", "--offline");

      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(run.out().replaceAll("\\d+ ms", "N ms").replace(home.toUri().toString(), "HOME/"))
          .isEqualTo(
              """
              catalog    1 library in 1 category, 0 resources
              states     1 unknown
              facts      none yet: every figure is unknown
              attention  nothing
              pages      16 pages, 42 files new or changed
              time       check N ms · read data N ms · judge N ms · plan N ms · make N ms
              open       HOME/site/index.html
              """);
      assertThat(home.resolve("site/libraries/lonely/index.html")).exists();
      assertThat(home.resolve("README.md")).exists();
    }

    @Test
    void says_of_observations_from_days_to_come_that_a_clock_was_wrong() throws IOException {
      Files.createDirectories(home.resolve("data"));
      Files.writeString(
          home.resolve("data/sources.csv"),
          "id,name,url,license,basis,taken\nforge,Forge,,,service,everything\n");
      Files.writeString(
          home.resolve("data/repositories.jsonl"),
          "{\"repo\":\"github.com/o/n\",\"seen\":\"2027-11-20\",\"source\":\"forge\",\"stars\":1}\n");

      Cli.Run run = new Cli(home).run("build", "--offline");

      assertThat(run.out())
          .contains("facts      up to 20 November 2027 (a day to come: a clock is or was wrong), ");
    }

    @Test
    void writes_nothing_when_the_catalog_has_an_error() throws IOException {
      new Cli(home).run("build", "--offline");
      SortedMap<String, String> before = Folders.read(home.resolve("site"));
      String text = Files.readString(home.resolve("catalog.yaml"));
      Files.writeString(home.resolve("catalog.yaml"), text.replace("id: lonely", "id: Lonely!"));

      Cli.Run run = new Cli(home).run("build", "--offline");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .contains("error[")
          .contains("Lonely!")
          .endsWith("Nothing was written.\n");
      assertThat(Folders.read(home.resolve("site"))).isEqualTo(before);
    }

    @Test
    void goes_where_the_options_say() {
      Cli.Run run =
          new Cli(home)
              .run("build", "--offline", "--output", home.resolve("elsewhere/site").toString());

      assertThat(run.code()).isZero();
      assertThat(home.resolve("elsewhere/site/index.html")).exists();
      assertThat(home.resolve("site")).doesNotExist();
    }

    @Test
    void does_not_take_the_project_for_the_folder_of_its_site() throws IOException {
      SortedMap<String, String> before = Folders.read(home);

      Cli.Run run = new Cli(home).run("build", "--offline", "--output", home.toString());

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .contains(" is not replaced: it holds ")
          .contains("  help: Name a folder");
      assertThat(Folders.read(home)).isEqualTo(before);
    }

    @Test
    void takes_its_address_from_the_option_and_its_repository_from_the_environment()
        throws IOException {
      new Cli(home)
          .with("GITHUB_REPOSITORY", "golden/catalog")
          .run("build", "--offline", "--base-url", "https://golden.org/list");

      String page = Files.readString(home.resolve("site/libraries/lonely/index.html"));
      assertThat(page)
          .contains("<link rel=\"canonical\" href=\"https://golden.org/list/libraries/lonely/\">")
          .contains("href=\"https://github.com/golden/catalog\"");
      assertThat(home.resolve("site/sitemap.xml")).exists();
      assertThat(home.resolve("site/feed.xml")).exists();
    }

    @Test
    void leaves_out_what_needs_an_address_when_there_is_none() {
      new Cli(home).run("build", "--offline");

      assertThat(home.resolve("site/sitemap.xml")).doesNotExist();
      assertThat(home.resolve("site/feed.xml")).doesNotExist();
    }

    @Test
    void dates_its_output_by_the_moment_it_is_given() throws IOException {
      new Cli(home).run("build", "--offline", "--now", "2027-02-03T04:05:06Z");
      String byOption = Files.readString(home.resolve("site/api/v1/catalog.json"));
      new Cli(home).with("SOURCE_DATE_EPOCH", "1801627506").run("build", "--offline");
      String byEpoch = Files.readString(home.resolve("site/api/v1/catalog.json"));

      assertThat(byOption).contains("\"generated_at\" : \"2027-02-03T04:05:06Z\"");
      assertThat(byEpoch).isEqualTo(byOption);
    }

    @Test
    void will_not_replace_a_folder_that_is_not_a_site() throws IOException {
      Files.createDirectories(home.resolve("precious"));
      Files.writeString(home.resolve("precious/letter.txt"), "dear");

      Cli.Run run =
          new Cli(home).run("build", "--offline", "--output", home.resolve("precious").toString());

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .contains("precious")
          .contains("help:")
          .doesNotContain("at dev.awaitable");
      assertThat(home.resolve("precious/letter.txt")).hasContent("dear");
    }
  }

  @Nested
  class A_check {

    @Test
    void says_that_all_is_well() {
      Cli.Run run = new Cli(home).run("check");

      assertThat(run.code()).isZero();
      assertThat(run.out()).endsWith("catalog.yaml: 1 library in 1 category, no errors\n");
    }

    @Test
    void fails_with_every_problem_named() throws IOException {
      String text = Files.readString(home.resolve("catalog.yaml"));
      Files.writeString(
          home.resolve("catalog.yaml"),
          text.replace("package: lonely", "pakage: lonely").replace("added:", "aded:"));

      Cli.Run run = new Cli(home).run("check");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.out()).contains("'pakage'").contains("'aded'").contains("help:");
    }

    @Test
    void says_where_it_looked_when_there_is_no_catalog() {
      Cli.Run run = new Cli(home).run("check", "--catalog", home.resolve("none.yaml").toString());

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .isEqualTo(
              """
              catalog: there is no catalog at %s
                help: name one with --catalog, or run this in its folder
              """
                  .formatted(home.resolve("none.yaml")));
    }
  }

  @Nested
  class Wrong_usage {

    @Test
    void of_a_command_offers_the_near_one() {
      Cli.Run run = new Cli(home).run("biuld");

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("biuld").contains("build").contains("Try 'catalog --help'.");
    }

    @Test
    void without_a_command_says_so() {
      Cli.Run run = new Cli(home).run();

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("say which command to run");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "yesterday",
          "2026-11-20",
          "1763600000",
          "+10000-01-01T00:00:00Z",
          "+1000000000-01-01T00:00:00Z",
          "-0001-01-01T00:00:00Z"
        })
    void of_a_moment_shows_a_right_one(String moment) {
      Cli.Run run = new Cli(home).run("build", "--offline", "--now", moment);

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("'--now " + moment + "' is no moment").contains("2026-11-20T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "253402300800", "31556889864403200"})
    void of_the_moment_in_the_environment_names_it(String seconds) {
      Cli.Run run = new Cli(home).with("SOURCE_DATE_EPOCH", seconds).run("build", "--offline");

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("'SOURCE_DATE_EPOCH=" + seconds + "' is no moment");
    }

    @Test
    void of_an_address_is_refused_before_anything_is_written() {
      Cli.Run run = new Cli(home).run("build", "--offline", "--base-url", "javascript:alert(1)");

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(home.resolve("site")).doesNotExist();
    }
  }
}
