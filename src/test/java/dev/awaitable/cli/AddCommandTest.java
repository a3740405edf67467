package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddCommandTest {

  private static final String SMALL = Fixtures.text("catalogs/small.yaml");
  private static final String SENTENCE =
      "Keeps what coroutines return in Redis, with one lock for each key.";

  private static final String REPOSITORY =
      """
      {"id": 7, "full_name": "example/aiokeep", "description": "The best cache ever",
       "homepage": "https://aiokeep.readthedocs.io/en/latest/", "topics": ["redis", "cache"],
       "stargazers_count": 1234, "forks_count": 3, "archived": false, "fork": false,
       "license": {"spdx_id": "MIT"}, "created_at": "2020-01-01T00:00:00Z",
       "default_branch": "main"}
      """;

  private static final String PACKAGE =
      """
      {"info": {"name": "AioKeep", "version": "2.1", "summary": "The best cache ever",
        "requires_python": ">=3.10", "keywords": "cache,redis", "license_expression": "MIT",
        "classifiers": ["Framework :: AsyncIO", "Framework :: Trio"],
        "requires_dist": ["redis>=5", "pytest; extra == 'test'"],
        "project_urls": {"Homepage": "https://aiokeep.example.com",
          "Documentation": "https://docs.aiokeep.dev/", "Source": "https://github.com/example/aiokeep"}},
       "urls": [{"upload_time_iso_8601": "2026-10-02T10:00:00Z"}]}
      """;

  @TempDir Path home;

  private FakeForges forges;
  private Path catalog;

  @BeforeEach
  void a_catalog_and_a_project_that_is_not_in_it() throws IOException {
    catalog = home.resolve("catalog.yaml");
    Files.writeString(catalog, SMALL);
    forges = new FakeForges().repository("example/aiokeep", REPOSITORY).onPyPi("aiokeep", PACKAGE);
  }

  @AfterEach
  void hang_up() {
    forges.close();
  }

  @Nested
  class A_script {

    @Test
    void adds_an_entry_at_its_place_and_touches_no_other_byte() throws IOException {
      Cli.Run run = add("https://github.com/example/aiokeep/tree/main", "--yes");

      assertThat(run.code()).as(run.err()).isZero();
      String entry =
          """
                - id: aiokeep
                  name: AioKeep
                  description: Keeps what coroutines return in Redis, with one lock for each key.
                  repo: https://github.com/example/aiokeep
                  homepage: https://aiokeep.example.com
                  docs: https://docs.aiokeep.dev/
                  package: AioKeep
                  added: 2026-11-20

          """;
      String first = "      - id: tinycache\n";
      assertThat(Files.readString(catalog))
          .isEqualTo(SMALL.replace(first, entry.indent(0) + first));
      assertThat(run.out()).contains("catalog.yaml:95: added aiokeep to Caching");
    }

    @Test
    void tells_what_it_asked_and_found_and_what_is_near() {
      Cli.Run run = add("https://github.com/example/aiokeep", "--yes");

      assertThat(run.err())
          .contains(
              """
              asked https://github.com/example/aiokeep
                1,234 stars, licence MIT, last commit 2016-11-07
                calls itself: The best cache ever
                topics: redis, cache
              asked PyPI about aiokeep
                release 2.1 of 2026-10-02, licence MIT, Python >=3.10, Framework :: AsyncIO, Framework :: Trio
              """)
          .contains("listed near: tinycache (caches), both say")
          .contains("category: caches (Caching)")
          .contains("its classifiers suggest --runs-on asyncio,trio");
    }

    @Test
    void takes_every_value_from_options_and_asks_nobody_when_offline() throws IOException {
      Cli.Run run =
          add(
              "pypi:Zebra_Http",
              "--offline",
              "--yes",
              "--category=http-clients",
              "--name=Zebra",
              "--id=zebra",
              "--api=async-only",
              "--runs-on=asyncio, trio",
              "--io=native",
              "--connects-to=HTTP",
              "--replaces=requests",
              "--docs=https://zebra.readthedocs.io/",
              "--note=It is striped and therefore hard to see.");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(forges.asked()).isEmpty();
      String entry =
          """
                - id: zebra
                  name: Zebra
                  description: Keeps what coroutines return in Redis, with one lock for each key.
                  docs: https://zebra.readthedocs.io/
                  package: Zebra_Http
                  connects_to: [HTTP]
                  replaces: [requests]
                  api: async-only
                  runs_on: [asyncio, trio]
                  io: native
                  added: 2026-11-20
                  note: It is striped and therefore hard to see.
          """;
      String last = "          review_by: 2027-05-20\n";
      assertThat(Files.readString(catalog))
          .isEqualTo(SMALL.replace(last, last + "\n" + entry.indent(0)));
      assertThat(new Cli(home).run("check").code()).isZero();
      assertThat(new Cli(home).run("format", "--check").out()).doesNotContain("zebra");
    }

    @Test
    void keeps_the_line_ends_and_the_byte_order_mark_of_the_file() throws IOException {
      String windows = "\uFEFF" + SMALL.replace("\n", "\r\n");
      Files.writeString(catalog, windows);

      assertThat(add("https://github.com/example/aiokeep", "--yes").code()).isZero();

      String after = Files.readString(catalog);
      assertThat(after).startsWith("\uFEFF").contains("- id: aiokeep\r\n");
      assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void shows_the_change_and_writes_nothing_in_a_dry_run() throws IOException {
      Cli.Run run = add("https://github.com/example/aiokeep", "--yes", "--dry-run");

      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("@@ -92,6 +92,15 @@").contains("+      - id: aiokeep\n");
      assertThat(Files.readString(catalog)).isEqualTo(SMALL);
    }

    @Test
    void needs_a_sentence_and_a_category_from_somebody() {
      Cli.Run without = cli().run("add", "--allow-private-addresses", "pypi:aiokeep", "--yes");
      Cli.Run unsure = add("pypi:aiokeep");

      assertThat(without.code()).isEqualTo(ExitCode.USAGE);
      assertThat(without.err()).contains("give --description, 40 to 140 characters");
      assertThat(unsure.code()).isEqualTo(ExitCode.USAGE);
      assertThat(unsure.err()).contains("give --category; the likeliest is --category caches");
      assertThat(catalog).hasContent(SMALL);
    }

    @Test
    void is_told_in_the_words_of_the_check_what_is_wrong_with_the_entry() {
      Cli.Run run = add("pypi:aiokeep", "--yes", "--api=async", "--replaces=urllib9");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .contains("error[unknown-word]: 'async' is no choice for 'api'")
          .contains("error[unknown-blocking-name]")
          .endsWith("Nothing was changed.\n");
      assertThat(catalog).hasContent(SMALL);
    }

    @Test
    void is_warned_of_a_description_that_is_the_projects_own() {
      String own = "Keeps answers of coroutines in Redis until they expire.";
      forges.repository("example/aiokeep", REPOSITORY.replace("The best cache ever", own));

      Cli.Run run =
          cli()
              .run(
                  "add",
                  "--allow-private-addresses",
                  "https://github.com/example/aiokeep",
                  "--yes",
                  "--description=" + own);

      assertThat(run.err()).contains("warning: the description is the project's own");
    }

    @Test
    void finds_the_repository_of_a_package_and_follows_a_rename() throws IOException {
      forges.repository("example/aiokeep", REPOSITORY.replace("example/aiokeep", "keepers/Keep"));

      Cli.Run run = add("https://pypi.org/project/aiokeep/#history", "--yes");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("it is called https://github.com/keepers/Keep now");
      assertThat(Files.readString(catalog)).contains("repo: https://github.com/keepers/Keep\n");
    }

    @Test
    void does_not_take_a_package_of_the_same_name_for_the_projects_own() throws IOException {
      forges.onPyPi("aiokeep", PACKAGE.replace("example/aiokeep", "somebody/else"));

      Cli.Run run = add("https://github.com/example/aiokeep", "--yes");

      assertThat(run.code()).isZero();
      assertThat(run.err())
          .contains("a package AioKeep that does not link to this repository")
          .contains("--package AioKeep");
      assertThat(Files.readString(catalog)).doesNotContain("package: AioKeep");
    }
  }

  @Nested
  class A_project_that_is_not_wanted {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            https://github.com/Encode/HTTPX.git     | listed already, as 'httpx'
            pypi:HTTPX                              | listed already, as 'httpx'
            git@github.com:example/notasync.git     | notasync was declined on 2026-11-20: It blocks the event loop
            pypi:bigcache                           | bigcache was removed on 2026-11-20: Its repository was deleted
            """)
    void is_refused_with_the_reason_before_anybody_is_asked(String url, String reason) {
      Cli.Run run = add(url, "--yes", "--force");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("refused: ").contains(reason).contains("help: ");
      assertThat(forges.asked()).isEmpty();
      assertThat(catalog).hasContent(SMALL);
    }

    @Test
    void is_found_out_by_the_name_that_it_has_now() {
      forges.repository("example/aiokeep", REPOSITORY.replace("example/aiokeep", "encode/httpx"));

      Cli.Run run = add("https://github.com/example/aiokeep", "--yes");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("listed already, as 'httpx'");
    }

    @ParameterizedTest
    @CsvSource({
      "repo-200-archived-dj-paginator.http.json, pydanny/dj-paginator, is archived",
      "repo-200-fork-NOASSERTION.http.json, github3py/github3py, is a fork of another repository",
      "repo-404.http.json, nobody/nothing, is not there: HTTP 404"
    })
    void is_refused_unless_somebody_insists(String reply, String path, String reason)
        throws IOException {
      forges.reply("/rest/repos/" + path, FakeForges.recorded("github/" + reply));

      Cli.Run refused = add("https://github.com/" + path, "--yes", "--category=caches");
      assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(refused.err()).contains(reason).contains("run it again with --force");
      assertThat(catalog).hasContent(SMALL);

      Cli.Run forced = add("https://github.com/" + path, "--yes", "--force", "--category=caches");
      assertThat(forced.code()).as(forced.err()).isZero();
      assertThat(Files.readString(catalog)).contains("repo: https://github.com/" + path + "\n");
    }

    @Test
    void is_refused_when_pypi_keeps_it_back() {
      forges.reply(
          "/pypi-org/simple/badkeep/",
          FakeForges.json(200, Fixtures.text("replies/pypi/simple-quarantined-SYNTHETIC.json")));

      Cli.Run run = add("pypi:badkeep", "--yes");

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("refused: PyPI calls badkeep quarantined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aiokeep", "ftp://example.org/a/b", "javascript:alert(1)", "pypi:../x"})
    void is_wrong_usage_where_the_address_is_none(String url) {
      Cli.Run run = add(url, "--yes");

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("nor pypi:name");
    }
  }

  @Nested
  class A_service_that_cannot_be_asked {

    @BeforeEach
    void hangs_up() {
      forges.reply(
          "/rest/repos/example/aiokeep",
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    }

    @Test
    void ends_a_script_that_did_not_say_to_go_on() {
      Cli.Run run = add("https://github.com/example/aiokeep", "--category=caches");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err())
          .contains("not asked: https://github.com/example/aiokeep could not be asked about")
          .contains("go on without with --yes");
      assertThat(catalog).hasContent(SMALL);
    }

    @Test
    void does_not_end_one_that_did() throws IOException {
      Cli.Run run = add("https://github.com/example/aiokeep", "--yes", "--category=caches");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(Files.readString(catalog)).contains("        name: aiokeep\n");
    }

    @Test
    void is_a_question_to_a_person() throws IOException {
      Cli.Run no = cli().typing("n").run(args("https://github.com/example/aiokeep"));
      assertThat(no.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(no.err()).contains("Go on with what is known? (y/n) [n]: ");

      Cli.Run yes =
          cli()
              .typing("y", "caches", "", "", "", "")
              .run(args("https://github.com/example/aiokeep"));
      assertThat(yes.code()).as(yes.err()).isZero();
      assertThat(Files.readString(catalog)).contains("- id: aiokeep\n");
    }
  }

  @Nested
  class A_person {

    @Test
    void is_asked_for_what_nobody_knows_and_offered_what_is_likely() throws IOException {
      Cli.Run run =
          cli()
              .typing("", "Keep", "", SENTENCE, "async-only", "")
              .run("add", "--allow-private-addresses", "https://github.com/example/aiokeep");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err())
          .contains("  1  caches: Keep answers for a while")
          .contains("Category, by number or id [1]: ")
          .contains("Name, in its own spelling [AioKeep]: ")
          .contains("Id, its address for ever [keep]: ")
          .contains("runs_on [asyncio, trio]: ");
      assertThat(Files.readString(catalog))
          .contains(
              """
                    - id: keep
                      name: Keep
              """)
          .contains("        runs_on: [asyncio, trio]\n");
    }

    @Test
    void is_asked_again_for_what_the_checker_refuses() throws IOException {
      Cli.Run run =
          cli()
              .typing(
                  "9", "cachs", "caches", "", "", "a cache", "async", "-", "async-only", SENTENCE)
              .run("add", "--allow-private-addresses", "https://github.com/example/aiokeep");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err())
          .contains("there is no category 'cachs'; near are caches")
          .contains("error[sentence-form]")
          .contains("api again, empty to give up: ")
          .contains("description again, empty to give up: ");
      assertThat(Files.readString(catalog)).contains(SENTENCE).doesNotContain("runs_on: [-]");
    }

    @Test
    void may_give_up_and_may_leave() {
      Cli.Run givesUp =
          cli()
              .typing("", "", "", "a cache", "", "", "")
              .run("add", "--allow-private-addresses", "https://github.com/example/aiokeep");
      Cli.Run leaves =
          cli()
              .typing("1", "Keep")
              .run("add", "--allow-private-addresses", "https://github.com/example/aiokeep");

      assertThat(givesUp.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(leaves.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(leaves.err()).contains("the answers ended before the questions did");
      assertThat(catalog).hasContent(SMALL);
    }
  }

  @Test
  void hostile_replies_reach_neither_the_terminal_nor_the_file() throws IOException {
    String evil = "\\u001b[2J\\u202e# - id: evil\\n      - id: evil";
    forges
        .repository(
            "example/aiokeep",
            REPOSITORY
                .replace("The best cache ever", evil)
                .replace("https://aiokeep.readthedocs.io/en/latest/", "javascript:alert(1)")
                .replace("\"redis\"", "\"" + evil + "\", 7, null, {}"))
        .onPyPi(
            "aiokeep",
            PACKAGE
                .replace("https://docs.aiokeep.dev/", "https://user:pass@10.0.0.1/\\n  note: x")
                .replace("2.1", evil));

    Cli.Run run = add("https://github.com/example/aiokeep", "--yes");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("\u001b").doesNotContain("\u202e");
    assertThat(Files.readString(catalog))
        .doesNotContain("evil")
        .doesNotContain("javascript")
        .doesNotContain("10.0.0.1")
        .contains("- id: aiokeep\n");
  }

  @Test
  void a_catalog_with_errors_is_not_touched() throws IOException {
    String broken = SMALL.replace("kind: protocol", "kindly: protocol");
    Files.writeString(catalog, broken);

    Cli.Run run = add("https://github.com/example/aiokeep", "--yes");

    assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("error[unknown-key]").contains("mend these first");
    assertThat(catalog).hasContent(broken);
  }

  private Cli cli() {
    Cli cli = new Cli(home);
    forges.environment().forEach(cli::with);
    return cli;
  }

  private Cli.Run add(String... args) {
    return cli().run(args(args));
  }

  private static String[] args(String... args) {
    List<String> all = new ArrayList<>(List.of("add", "--allow-private-addresses"));
    all.add("--description=" + SENTENCE);
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }
}
