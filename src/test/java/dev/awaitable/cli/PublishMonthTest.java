package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.FakeHub;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A maintainer's month: rebuilds of a changing world, and what they leave on GitHub. */
class PublishMonthTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/nothing-known/catalog.yaml");

  @TempDir Path home;

  private LocalInternet internet;
  private FakeHub hub;

  @BeforeEach
  void a_project_and_its_world() throws IOException {
    hub = new FakeHub();
    internet =
        new LocalInternet()
            .repository("aio-libs/aiohttp", 1, 16_000, "2026-11-01")
            .repository("encode/httpx", 2, 15_000, "2026-10-01")
            .onPyPi("aiohttp", "3.14.0", "2026-10-20")
            .onPyPi("httpx", "1.0.0", "2026-09-20")
            .page("127.0.1.1/aiohttp", 200)
            .page("127.0.1.2/httpx", 200);
    for (String place : List.of("aio-libs/aiohttp", "encode/httpx")) {
      internet.page("github.com/" + place, 200);
    }
    String head = Files.readString(SMALL).replaceFirst("(?s)      - id: lonely.*", "");
    String catalog =
        head + library("aiohttp", "aio-libs/aiohttp", 1) + library("httpx", "encode/httpx", 2);
    hub.push("main", "ada", Map.of("catalog.yaml", catalog, "README.md", "To be made.\n"));
    rebuild("2026-11-02T04:23:00Z");
    hub.forgetChanges();
  }

  @AfterEach
  void hang_up() {
    internet.close();
    hub.close();
  }

  @Test
  void the_first_rebuild_commits_what_it_learned_and_the_readme() {
    FakeHub.Commit commit = commit();

    assertThat(commit.author()).isEqualTo(FakeHub.US);
    assertThat(commit.message()).isEqualTo("data: 2 active, 2 refreshed\n");
    assertThat(commit.files())
        .containsKeys("data/repositories.jsonl", "data/links.jsonl", "data/history/2026.csv");
    assertThat(commit.files().get("README.md")).contains("aiohttp");
  }

  @Test
  void nothing_is_committed_when_nothing_that_a_reader_sees_has_changed() throws IOException {
    String before = hub.head("main");

    Rebuilt quiet = rebuild("2026-11-05T04:23:00Z");

    assertThat(quiet.data()).isEqualTo("No reader would see a change, so nothing was committed.\n");
    assertThat(hub.head("main")).isEqualTo(before);
    assertThat(hub.changes()).isEmpty();
  }

  @Test
  void what_changed_is_told_in_the_commits_message() throws IOException {
    internet
        .onPyPi("httpx", "1.1.0", "2026-11-04")
        .repository("encode/httpx", 2, 15_010, "2026-11-04");

    Rebuilt news = rebuild("2026-11-05T04:23:00Z");

    assertThat(news.data()).isEqualTo("data: 1 released, 2 refreshed: committed.\n");
    assertThat(commit().message()).isEqualTo("data: 1 released, 2 refreshed\n");
    assertThat(commit().files().get("catalog.yaml")).contains("- id: httpx");
  }

  @Test
  void that_a_package_was_withdrawn_is_committed_and_so_is_that_it_came_back() throws IOException {
    internet.withdrawn("httpx");
    assertThat(rebuild("2026-11-05T04:23:00Z").data()).isEqualTo("data: 2 refreshed: committed.\n");
    assertThat(commit().files().get("data/repositories.jsonl")).contains("\"yanked\":true");

    internet.onPyPi("httpx", "1.0.0", "2026-09-20");
    assertThat(rebuild("2026-11-09T04:23:00Z").data()).isEqualTo("data: 2 refreshed: committed.\n");
    assertThat(commit().files().get("data/repositories.jsonl")).doesNotContain("yanked\":true");
  }

  @Test
  void what_the_package_index_warns_of_is_committed() throws IOException {
    internet.standing("httpx", "archived");

    Rebuilt beforeDaysAreNews = rebuild("2026-12-01T04:23:00Z");

    assertThat(beforeDaysAreNews.data()).isEqualTo("data: 2 refreshed: committed.\n");
    assertThat(commit().files().get("data/repositories.jsonl"))
        .contains("\"package_status\":\"archived\"");
  }

  @Test
  void after_a_month_the_days_of_the_facts_are_news_themselves() throws IOException {
    rebuild("2026-11-12T04:23:00Z");
    rebuild("2026-11-22T04:23:00Z");
    assertThat(hub.changes()).isEmpty();

    assertThat(rebuild("2026-12-03T04:23:00Z").data()).startsWith("data: ").contains("2 refreshed");
    assertThat(hub.changes()).isNotEmpty();
  }

  @Test
  void one_triage_issue_is_opened_updated_and_closed() throws IOException {
    assertThat(hub.numberOfIssues()).isZero();

    internet.page("127.0.1.1/aiohttp", 404);
    rebuild("2026-11-05T04:23:00Z");
    rebuild("2026-11-09T04:23:00Z");
    assertThat(hub.numberOfIssues()).isEqualTo(1);
    assertThat(hub.isOpen(1)).isTrue();
    assertThat(hub.body(1)).contains("127.0.1.1").doesNotContain("127.0.1.2");

    internet.page("127.0.1.2/httpx", 410);
    rebuild("2026-11-12T04:23:00Z");
    rebuild("2026-11-16T04:23:00Z");
    assertThat(hub.numberOfIssues()).isEqualTo(1);
    assertThat(hub.body(1)).contains("127.0.1.1").contains("127.0.1.2");

    hub.forgetChanges();
    rebuild("2026-11-19T04:23:00Z");
    assertThat(hub.changes()).noneMatch(change -> change.contains("issues"));

    hub.close(1);
    rebuild("2026-11-22T04:23:00Z");
    assertThat(hub.isOpen(1)).as("a person has closed it, and there is no news").isFalse();
    internet.page("127.0.1.2/httpx", 200);
    rebuild("2026-11-23T04:23:00Z");
    assertThat(hub.isOpen(1)).as("one of the two is well again").isTrue();

    internet.page("127.0.1.1/aiohttp", 200);
    Rebuilt well = rebuild("2026-11-26T04:23:00Z");
    assertThat(well.triage()).contains("closed");
    assertThat(well.data()).contains("1 link alive again");
    assertThat(hub.isOpen(1)).isFalse();
    assertThat(hub.numberOfIssues()).isEqualTo(1);
  }

  @Test
  void what_a_suspect_link_said_is_kept_or_it_would_never_be_found_dead() throws IOException {
    internet.page("127.0.1.1/aiohttp", 404);

    rebuild("2026-11-05T04:23:00Z");

    assertThat(commit().files().get("data/links.jsonl")).contains("\"counted_failures\":1");
  }

  @Test
  void that_a_suspect_link_answered_is_kept_or_its_next_failure_would_be_its_second()
      throws IOException {
    internet.page("127.0.1.1/aiohttp", 404);
    rebuild("2026-11-05T04:23:00Z");
    internet.page("127.0.1.1/aiohttp", 200);
    assertThat(rebuild("2026-11-09T04:23:00Z").data()).isEqualTo("data: 2 refreshed: committed.\n");

    internet.page("127.0.1.1/aiohttp", 404);

    assertThat(rebuild("2026-11-12T04:23:00Z").data()).doesNotContain("dead");
    assertThat(commit().files().get("data/links.jsonl")).contains("\"counted_failures\":1");
  }

  @Test
  void a_redirect_that_leads_elsewhere_by_now_is_kept_or_it_would_never_be_certain()
      throws IOException {
    internet.moved("127.0.1.1/aiohttp", "127.0.1.1/one").page("127.0.1.1/one", 200);
    rebuild("2026-11-05T04:23:00Z");
    internet.moved("127.0.1.1/aiohttp", "127.0.1.1/other").page("127.0.1.1/other", 200);
    rebuild("2026-11-09T04:23:00Z");

    assertThat(rebuild("2026-11-12T04:23:00Z").data()).contains("1 moved");
  }

  @Test
  void a_dead_link_that_fails_in_another_way_is_not_said_to_be_alive() throws IOException {
    internet.page("127.0.1.1/aiohttp", 404);
    rebuild("2026-11-05T04:23:00Z");
    assertThat(rebuild("2026-11-09T04:23:00Z").data()).contains("1 dead link,");

    internet.page("127.0.1.1/aiohttp", 500);

    assertThat(rebuild("2026-11-12T04:23:00Z").data())
        .isEqualTo("data: 1 link in doubt again, 2 refreshed: committed.\n");
  }

  @Test
  void three_inconclusive_runs_in_a_row_are_told_and_one_that_counts_ends_it() throws IOException {
    internet.fault(place -> place.startsWith("127.0.0.10") ? LocalInternet.hangUp() : null);
    for (String day : List.of("2026-11-05", "2026-11-09")) {
      assertThat(rebuild(day + "T04:23:00Z").asked()).isEqualTo(3);
      assertThat(hub.numberOfIssues()).isZero();
    }

    Rebuilt third = rebuild("2026-11-12T04:23:00Z");

    assertThat(third.health()).contains("in a row: 3").contains("opened");
    assertThat(hub.title(1)).isEqualTo("The rebuild needs a person");
    assertThat(hub.body(1)).contains("inconclusive, since 2026-11-05");
    assertThat(hub.labels(1)).containsExactly("rebuild");

    hub.forgetChanges();
    assertThat(rebuild("2026-11-16T04:23:00Z").health()).contains("left as it is");
    assertThat(hub.changes()).isEmpty();

    internet.fault(place -> null);
    assertThat(rebuild("2026-11-19T04:23:00Z").health()).contains("in a row: 0").contains("closed");
    assertThat(hub.isOpen(1)).isFalse();
  }

  @Test
  void a_push_and_a_run_that_failed_neither_end_nor_lengthen_the_row() throws IOException {
    internet.fault(place -> place.startsWith("127.0.0.10") ? LocalInternet.hangUp() : null);
    rebuild("2026-11-05T04:23:00Z");
    hub.run("push", "2026-11-06T00:00:00Z", Map.of("fetch", "success", "inconclusive", "skipped"));
    hub.run("schedule", "2026-11-07T00:00:00Z", Map.of("fetch", "failure"));
    rebuild("2026-11-09T04:23:00Z");

    assertThat(rebuild("2026-11-12T04:23:00Z").health()).contains("in a row: 3").contains("opened");
  }

  @Test
  void data_that_grew_old_is_told_too() throws IOException {
    Rebuilt old = rebuild("2027-02-01T04:23:00Z", false);

    assertThat(old.health()).contains("Newest observation: 2026-11-02").contains("opened");
    assertThat(hub.body(1)).contains("The newest observation is of 2026-11-02.");
  }

  @Test
  void a_commit_that_came_first_keeps_its_readme_and_loses_no_data() throws IOException {
    internet.onPyPi("httpx", "1.1.0", "2026-11-04");
    String checkedOut = Objects.requireNonNull(hub.head("main"));
    checkOut();
    String theirs = hub.push("main", "ada", Map.of("README.md", "Theirs.\n"));

    String said = rebuild("2026-11-05T04:23:00Z", true, checkedOut).data();

    assertThat(said).contains("on top of a newer commit");
    assertThat(commit().parent()).isEqualTo(theirs);
    assertThat(commit().files().get("README.md")).isEqualTo("Theirs.\n");
    assertThat(commit().files().get("data/repositories.jsonl")).contains("1.1.0");
  }

  @Test
  void data_that_somebody_else_changed_meanwhile_is_not_overwritten() throws IOException {
    internet.onPyPi("httpx", "1.1.0", "2026-11-04");
    String checkedOut = Objects.requireNonNull(hub.head("main"));
    checkOut();
    String theirs = hub.push("main", "ada", Map.of("data/repositories.jsonl", ""));

    assertThat(rebuild("2026-11-05T04:23:00Z", true, checkedOut).data())
        .contains("changed meanwhile");
    assertThat(hub.head("main")).isEqualTo(theirs);
  }

  private FakeHub.Commit commit() {
    return hub.commit(Objects.requireNonNull(hub.head("main")));
  }

  /**
   * What a run of the workflow said.
   *
   * @param asked the exit code of refresh
   */
  private record Rebuilt(int asked, String data, String triage, String health) {}

  private Rebuilt rebuild(String now) throws IOException {
    return rebuild(now, true);
  }

  private Rebuilt rebuild(String now, boolean asks) throws IOException {
    checkOut();
    return rebuild(now, asks, Objects.requireNonNull(hub.head("main")));
  }

  /** The jobs of {@code rebuild.yml}, each with what it is given there. */
  private Rebuilt rebuild(String now, boolean asks, String commit) throws IOException {
    Path data = home.resolve("fetched");
    Folders.delete(data);
    Folders.write(data, Folders.read(home.resolve("data")));
    int asked = asks ? refresh(now, data) : 1;
    Path rendered = home.resolve("rendered");
    Files.createDirectories(rendered);
    Files.copy(
        home.resolve("catalog.yaml"),
        rendered.resolve("catalog.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Cli.Run built =
        new Cli(rendered)
            .at(now)
            .run("build", "--offline", "--data", data.toString(), "--allow-private-addresses");
    assertThat(built.code()).as(built.err()).isZero();
    String recorded =
        publish(
            now,
            commit,
            "data",
            "--before",
            home.toString(),
            "--data",
            data.toString(),
            "--readme",
            rendered.resolve("README.md").toString());
    String triage = asked == 0 ? publish(now, commit, "triage", "--data", data.toString()) : "";
    String health =
        publish(now, commit, "health", "--asked", asked + "", "--data", data.toString());
    hub.run(
        "schedule",
        now,
        asked == 1
            ? Map.of("fetch", "failure")
            : Map.of("fetch", "success", "inconclusive", asked == 3 ? "success" : "skipped"));
    return new Rebuilt(asked, recorded, triage, health);
  }

  private int refresh(String now, Path data) {
    Cli cli = new Cli(home).at(now).with("GITHUB_TOKEN", "secret");
    internet.environment().forEach(cli::with);
    return cli.run(
            "refresh", "--allow-private-addresses", "--pause", "0", "--data", data.toString())
        .code();
  }

  private String publish(String now, String commit, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "publish";
    System.arraycopy(args, 0, all, 1, args.length);
    all[all.length - 1] = "--allow-private-addresses";
    Cli.Run run = hub.cli(home).at(now).with("GITHUB_SHA", commit).run(all);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  /** What actions/checkout does. */
  private void checkOut() throws IOException {
    Folders.delete(home.resolve("data"));
    Files.createDirectories(home.resolve("data"));
    for (Map.Entry<String, String> file : new TreeMap<>(commit().files()).entrySet()) {
      Path path = home.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private String library(String id, String repo, int site) {
    return """
          - id: %s
            name: %s
            description: Waits for something that takes its time, and does so without blocking.
            repo: https://github.com/%s
            homepage: %s
            package: %s
            added: 2026-11-01
    """
        .formatted(id, id, repo, internet.url("127.0.1." + site + "/" + id), id);
  }
}
