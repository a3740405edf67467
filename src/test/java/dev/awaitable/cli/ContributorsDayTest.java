package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.GitRepo;
import dev.awaitable.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one contributor does in a day, in a repository of the test's own and with the outside world
 * played on this machine. What they read is in {@code src/test/resources/day}, whole.
 */
class ContributorsDayTest {

  private static final Path DAY = Fixtures.path("day");
  private static final String SMALL = Fixtures.text("catalogs/small.yaml");

  private static final String ENTRY =
      """
            - id: aiokeep
              name: aiokeep
              description: Keeps what coroutines return in Redis, with one lock for each key.
              repo: https://github.com/example/aiokeep
              package: aiokeep
              connects_to: [Redis]
              replaces: [redis]
              api: async-only
              runs_on: [asyncio]
              io: native
              added: 2026-11-20

      """;

  private static final String PLACE = "      - id: tinycache\n";

  @TempDir private Path folder;

  private LocalInternet internet;
  private GitRepo repo;
  private Path catalog;

  @BeforeEach
  void a_clone_of_the_catalog() throws IOException {
    internet =
        new LocalInternet()
            .repository("example/aiokeep", 7, 1234, "2026-11-01")
            .onPyPi("aiokeep", "https://github.com/example/aiokeep", List.of("redis>=5"));
    catalog = folder.resolve("catalog.yaml");
    repo = GitRepo.in(folder);
    repo.commit("catalog.yaml", SMALL);
  }

  @AfterEach
  void evening() {
    internet.close();
  }

  private Cli.Run run(String... arguments) {
    Cli cli = new Cli(folder).with("GITHUB_TOKEN", "ghs_test");
    internet.environment().forEach(cli::with);
    return cli.run(arguments);
  }

  /** As on the contributor's own screen, who stands in the folder of the clone. */
  private String shown(String text) {
    return text.replace(folder.toAbsolutePath().normalize() + "/", "");
  }

  private Cli.Run add() {
    return run(
        "add",
        "https://github.com/example/aiokeep",
        "--allow-private-addresses",
        "--yes",
        "--description=Keeps what coroutines return in Redis, with one lock for each key.",
        "--connects-to=Redis",
        "--replaces=redis",
        "--api=async-only",
        "--runs-on=asyncio",
        "--io=native");
  }

  @Test
  void an_addition_from_the_first_command_to_the_report_that_people_vote_by() throws IOException {
    String base = repo.git("rev-parse", "HEAD").strip().substring(0, 12);

    Cli.Run added = add();
    assertThat(added.code()).as(added.err()).isZero();
    Golden.check(DAY.resolve("add.txt"), shown(added.err() + added.out()));
    assertThat(catalog).hasContent(SMALL.replace(PLACE, ENTRY + PLACE));

    Cli.Run checked = run("check");
    assertThat(checked.code()).isZero();
    assertThat(shown(checked.out()))
        .isEqualTo("catalog.yaml: 4 libraries in 2 categories, no errors\n");

    repo.git("commit", "--all", "--quiet", "--message", "Add aiokeep");
    Cli.Run report =
        run(
            "check",
            "--since=HEAD~1",
            "--online",
            "--allow-private-addresses",
            "--format=markdown");
    assertThat(report.code()).as(report.out() + report.err()).isZero();
    Golden.check(DAY.resolve("report.md"), shown(report.out()).replace(base, "BASE"));
  }

  @Test
  void the_block_that_the_guide_says_to_copy_fits_into_the_catalog_as_it_stands()
      throws IOException {
    Node guide = Parser.builder().build().parse(Files.readString(Path.of("CONTRIBUTING.md")));
    List<String> blocks = new ArrayList<>();
    guide.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            blocks.add(block.getLiteral());
          }
        });
    String place = "      - id: aiohttp\n";
    String list = Files.readString(Path.of("catalog.yaml"));
    assertThat(blocks).singleElement().asString().startsWith(place);
    Files.writeString(catalog, list.replace(place, blocks.getFirst() + "\n" + place));

    Cli.Run formatted = run("format", "--check");

    assertThat(formatted.code()).as(formatted.out() + formatted.err()).isZero();
  }

  @Test
  void the_same_addition_again_is_refused() throws IOException {
    assertThat(add().code()).isZero();
    String once = Files.readString(catalog);

    Cli.Run again = add();

    assertThat(again.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(again.err()).contains("refused: ").contains("listed already, as 'aiokeep'");
    assertThat(catalog).hasContent(once);
  }

  /** Each a slip of the kind that people make, put into a sound entry. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          misspelt-key      | connects_to: [Redis]                | conects_to: [Redis]
          unknown-choice    | api: async-only                     | api: asynconly
          unknown-name      | replaces: [redis]                   | replaces: [reddis]
          unknown-system    | connects_to: [Redis]                | connects_to: [Rediss]
          address-of-clone  | https://github.com/example/aiokeep  | git@github.com:example/aiokeep.git
          address-of-branch | https://github.com/example/aiokeep  | https://github.com/example/aiokeep/tree/main
          listed-already    | https://github.com/example/aiokeep  | https://github.com/Encode/HTTPX
          declined-before   | https://github.com/example/aiokeep  | https://github.com/example/notasync
          missing-sentence  | description: Keeps what coroutines return in Redis, with one lock for each key. | description:
          praise            | Keeps what coroutines return        | Blazing fast way of keeping what coroutines return
          two-sentences     | Redis, with one lock for each key.  | Redis. It has one lock for each key.
          not-a-day         | added: 2026-11-20                   | added: 20.11.2026
          tomorrow          | added: 2026-11-20                   | added: 2026-11-21
          not-a-list        | runs_on: [asyncio]                  | runs_on: asyncio
          colon-in-text     | Keeps what coroutines return        | 'Keeps: what coroutines return'
          unclosed-list     | connects_to: [Redis]                | connects_to: [Redis
          wrong-place       | id: aiokeep                         | id: zaiokeep
          """)
  void a_slip_is_explained_whole_and_costs_nothing_else(String slip, String sound, String broken)
      throws IOException {
    assertThat(ENTRY).contains(sound);
    String wrong = SMALL.replace(PLACE, ENTRY.replace(sound, broken) + PLACE);
    Files.writeString(catalog, wrong);

    Cli.Run whole = run("check");
    Cli.Run change = run("check", "--since=HEAD");

    Golden.check(DAY.resolve("slips/" + slip + ".txt"), shown(whole.out() + whole.err()));
    assertThat(change.code()).isEqualTo(whole.code());
    assertThat(whole.out() + whole.err() + change.out() + change.err())
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(catalog).hasContent(wrong);
  }

  @Test
  void an_untidy_entry_is_put_in_order_once_and_keeps_its_comment() throws IOException {
    String untidy =
        """
              -   name: "aiokeep"   # the one with the locks
                  id: 'aiokeep'
                  repo: https://github.com/example/aiokeep
                  description: Keeps what coroutines return in Redis, with one lock for each key.
                  added: 2026-11-20
                  io: native
                  api: async-only
                  runs_on:
                  - asyncio
                  package: aiokeep

        """;
    assertThat(run("format").code()).isZero();
    String tidy = Files.readString(catalog);
    String after = "\nblocking:\n";
    Files.writeString(catalog, tidy.replace(after, "\n" + untidy + after.substring(1)));

    Cli.Run asked = run("format", "--check");
    assertThat(asked.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(asked.err()).contains("help: run 'catalog format' and commit what it changes");

    Cli.Run once = run("format");
    assertThat(once.code()).as(once.err()).isZero();
    String formatted = Files.readString(catalog);
    Golden.check(DAY.resolve("formatted.yaml"), formatted);

    Cli.Run twice = run("format");
    assertThat(twice.code()).isZero();
    assertThat(shown(twice.out())).isEqualTo("catalog.yaml: in canonical form\n");
    assertThat(catalog).hasContent(formatted);
    assertThat(run("format", "--check").code()).isZero();
    assertThat(run("check").code()).isZero();
  }

  @Test
  void a_list_is_imported_and_becomes_part_of_the_catalog_when_its_sentences_are_written()
      throws IOException {
    Path entries = folder.resolve("entries.yaml");
    String list = Fixtures.path("lists/plain.md").toString();

    Cli.Run imported =
        run("import", list, "--category-map=Web Servers=http-clients", "--output=" + entries);
    assertThat(imported.code()).as(imported.err()).isZero();
    Golden.check(DAY.resolve("import.txt"), shown(imported.err() + imported.out()));

    String text = Files.readString(entries);
    String caches =
        text.substring(text.indexOf("      - id: icebox"), text.indexOf("  - id: http-clients"));
    String unfinished = SMALL.replace(PLACE, caches + PLACE);
    Files.writeString(catalog, unfinished);
    Cli.Run refused = run("check");
    assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
    Golden.check(DAY.resolve("import-unfinished.txt"), shown(refused.out()));

    Files.writeString(
        catalog,
        unfinished
            .replaceFirst(
                "description:\n", "description: Freezes answers to disk until somebody asks.\n")
            .replaceFirst(
                "description:\n", "description: Stores answers in the process, by their age.\n"));
    assertThat(run("format").code()).isZero();
    Cli.Run checked = run("check", "--since=HEAD");
    assertThat(checked.code()).as(checked.out()).isZero();
    assertThat(checked.out()).contains("2 libraries and 0 other parts differ from HEAD");
  }
}
