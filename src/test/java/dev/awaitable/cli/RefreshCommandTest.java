package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.SeldomAsked;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs, over real HTTP, against services and sites on this machine. */
class RefreshCommandTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/nothing-known/catalog.yaml");
  private static final String FIRST_DAY = "2026-11-20T06:00:00Z";

  @TempDir Path home;

  private LocalInternet internet;

  @BeforeEach
  void two_libraries_and_their_services() throws IOException {
    internet =
        new LocalInternet()
            .repository("aio-libs/aiohttp", 1, 16_000, "2026-11-01")
            .repository("encode/httpx", 2, 15_000, "2026-10-01")
            .onPyPi("aiohttp", "3.14.0", "2026-10-20")
            .onPyPi("httpx", "1.0.0", "2026-09-20")
            .page("127.0.1.1/aiohttp", 200)
            .page("127.0.1.2/httpx", 200);
    catalog(library("aiohttp", "aio-libs/aiohttp", 1), library("httpx", "encode/httpx", 2));
  }

  @AfterEach
  void hang_up() {
    internet.close();
  }

  @Nested
  class A_run {

    @Test
    void remembers_what_every_service_and_site_said() {
      Cli.Run run = refresh(FIRST_DAY);

      assertThat(run.code()).as(run.err()).isZero();
      FactSet repository = facts("aio-libs/aiohttp", "github");
      assertThat(repository.get(FactKey.STARS)).isEqualTo(16_000);
      assertThat(repository.get(FactKey.LAST_COMMIT)).hasToString("2026-11-01");
      assertThat(repository.has(FactKey.HEAD)).isFalse();
      assertThat(seldom("aio-libs/aiohttp", "github").get(FactKey.CONTRIBUTORS)).isEqualTo(1);
      assertThat(repository.seen()).hasToString("2026-11-20");
      FactSet packaged = facts("encode/httpx", "pypi");
      assertThat(packaged.get(FactKey.RELEASE)).isEqualTo("1.0.0");
      assertThat(seldom("encode/httpx", "pypi").get(FactKey.PACKAGE_STATUS)).isEqualTo("active");
      assertThat(store().read().history()).hasSize(2);
      assertThat(links().values()).allMatch(link -> link.lastOk() != null);
      assertThat(links())
          .containsKeys(
              "https://github.com/aio-libs/aiohttp",
              "https://pypi.org/project/httpx/",
              internet.url("127.0.1.1/aiohttp"));
      assertThat(home.resolve("data/pending")).doesNotExist();
    }

    @Test
    void makes_the_folder_that_is_named() {
      Path named = home.resolve("elsewhere/data");

      assertThat(refresh(FIRST_DAY, "--data", named.toString()).code()).isZero();

      assertThat(new ObservationStore(named).read().factSets()).isNotEmpty();
    }

    @Test
    void says_what_it_asked_of_whom_and_what_it_cost() {
      Cli.Run run = refresh(FIRST_DAY);

      assertThat(run.out())
          .containsPattern("host +asked +fresh +kept +failed +waiting")
          .containsPattern("github\\.com +2 +2 +0 +0")
          .containsPattern("pypi\\.org +2 +2 +0 +0")
          .containsPattern("127\\.0\\.1\\.1 +1 +1 +0 +0")
          .contains(
              "GitHub: 1 query for 1 point, 4999 left until 2026-11-20T07:00:00Z; 2 REST requests,"
                  + " how many are left it did not say");
      assertThat(run.err()).contains("WARNING: --allow-private-addresses is on");
    }

    @Test
    void sends_the_token_to_github_and_to_nobody_else() {
      refresh(FIRST_DAY);

      for (RecordedRequest request : internet.requests()) {
        boolean gitHub = request.getUrl().host().equals("127.0.0.1");
        assertThat(request.getHeaders().get("Authorization"))
            .as(request.getUrl().toString())
            .isEqualTo(gitHub ? "Bearer secret" : null);
      }
    }

    @Test
    void asks_again_without_changing_a_byte_on_the_same_day() {
      refresh(FIRST_DAY);
      SortedMap<String, String> once = data();

      Cli.Run run = refresh(FIRST_DAY);

      assertThat(run.code()).isZero();
      assertThat(data()).isEqualTo(once);
    }

    @Test
    void remembers_what_the_index_says_of_an_entry_without_a_repository() throws IOException {
      catalog(library("httpx", "encode/httpx", 2).replaceFirst("        repo: .*\n", ""));

      assertThat(refresh(FIRST_DAY).code()).isZero();
      Cli.Run build = run(FIRST_DAY, "build", "--offline");

      assertThat(build.code()).as(build.err()).isZero();
      assertThat(Files.readString(home.resolve("site/libraries/httpx/index.html")))
          .contains("Newest release")
          .contains("1.0.0");
    }

    @Test
    void asks_rarely_for_what_changes_slowly() {
      refresh(FIRST_DAY);
      internet.forgetRequests();
      refresh("2026-11-27T06:00:00Z");

      assertThat(internet.asked()).noneMatch(it -> it.contains("contributors"));
      assertThat(internet.asked()).noneMatch(it -> it.contains("/simple/"));
      assertThat(facts("aio-libs/aiohttp", "github", "2026-11-20").get(FactKey.CONTRIBUTORS))
          .isEqualTo(1);
      assertThat(facts("aio-libs/aiohttp", "github", "2026-11-27").get(FactKey.STARS))
          .isEqualTo(16_000);
    }

    @Test
    void notes_a_rename_once_the_forges_number_proves_it() {
      refresh(FIRST_DAY);
      internet.repository("encode/httpx", "pydantic/httpx", 2, 15_100, "2026-11-19");

      refresh("2026-11-21T06:00:00Z");

      assertThat(store().read().renames())
          .extracting(it -> it.from().path() + " " + it.to().path())
          .containsExactly("encode/httpx pydantic/httpx");
      assertThat(link("https://github.com/encode/httpx").move())
          .extracting(LinkMemory.Move::to)
          .isEqualTo("https://github.com/pydantic/httpx");
    }

    @Test
    void proves_a_rename_that_a_list_had_noted_and_fix_writes_it() throws IOException {
      Cli.Run fix = fixedAfterARename();

      assertThat(store().read().renames())
          .extracting(Rename::source)
          .as("the forge's number is better proof than a person's word")
          .containsExactly("github");
      assertThat(fix.code()).as(fix.err()).isZero();
      assertThat(fix.err()).as("loud, but once").containsOnlyOnce("WARNING");
      assertThat(Files.readString(home.resolve("catalog.yaml")))
          .contains("repo: https://github.com/pydantic/httpx")
          .doesNotContain("encode/httpx");
    }

    @Test
    void goes_on_under_the_new_name_with_what_it_knew_under_the_old() throws IOException {
      fixedAfterARename();
      internet.repository("pydantic/httpx", 2, 15_200, "2026-11-20");

      Cli.Run run = refresh("2026-11-22T06:00:00Z");
      Cli.Run report =
          new Cli(home).at("2026-11-22T07:00:00Z").run("report", "--allow-private-addresses");

      assertThat(run.code()).isZero();
      assertThat(facts("pydantic/httpx", "github").get(FactKey.STARS)).isEqualTo(15_200);
      assertThat(report.out()).doesNotContain("moved");
    }

    @Test
    void does_not_file_another_repository_under_an_old_name() {
      refresh(FIRST_DAY);
      internet.repository("encode/httpx", 99, 3, "2026-11-19");

      Cli.Run run = refresh("2026-11-21T06:00:00Z");

      assertThat(facts("encode/httpx", "github").get(FactKey.STARS)).isEqualTo(15_000);
      assertThat(run.out()).contains("https://github.com/encode/httpx is another repository");
    }

    @Test
    void believes_that_a_repository_is_gone_after_two_runs_a_day_apart() throws IOException {
      List<String> entries = new ArrayList<>();
      for (int i = 11; i <= 20; i++) {
        internet.repository("owner/name" + i, 100 + i, i, "2026-11-01");
        entries.add(library("name" + i, "owner/name" + i, 1));
      }
      catalog(entries.toArray(String[]::new));
      refresh(FIRST_DAY);
      internet.noRepository("owner/name13");

      refresh("2026-11-21T06:00:00Z");
      assertThat(facts("owner/name13", "github").get(FactKey.GONE)).isFalse();
      refresh("2026-11-22T06:00:00Z");

      assertThat(facts("owner/name13", "github", "2026-11-22").get(FactKey.GONE)).isTrue();
      assertThat(facts("owner/name13", "github", "2026-11-20").get(FactKey.STARS)).isEqualTo(13);
    }

    @Test
    void does_not_believe_a_service_that_lost_most_of_what_it_knew() {
      refresh(FIRST_DAY);
      List<FactSet> before = gitHubSaid("encode/httpx");
      internet.noRepository("encode/httpx");

      Cli.Run run = refresh("2026-11-21T06:00:00Z");

      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("github.com told of only 1 of 2 that it knew before");
      assertThat(link("https://github.com/encode/httpx").firstFailed()).isNull();
      assertThat(gitHubSaid("encode/httpx")).isNotEmpty().isEqualTo(before);
    }
  }

  @Nested
  class A_failed_or_doubtful_answer {

    @Test
    void of_every_service_leaves_each_fact_with_its_value_and_day() {
      refresh(FIRST_DAY);
      SortedMap<String, String> before = data();
      internet.fault(at("127.0.0.1", "127.0.0.2"));

      Cli.Run run = refresh("2026-11-27T06:00:00Z");

      assertThat(run.code()).isZero();
      assertThat(data().get("repositories.jsonl")).isEqualTo(before.get("repositories.jsonl"));
      assertThat(run.out()).containsPattern("github\\.com +2 +0 +2 +0");
    }

    @Test
    void of_a_site_is_counted_and_its_last_success_stays() {
      refresh(FIRST_DAY);
      internet.page("127.0.1.2/httpx", 404);

      refresh("2026-11-21T06:00:00Z");

      LinkMemory link = link(internet.url("127.0.1.2/httpx"));
      assertThat(link.countedFailures()).isOne();
      assertThat(link.lastOk()).hasToString(FIRST_DAY);
      assertThat(link.last()).extracting(LinkMemory.Sighting::rule).isEqualTo(LinkRule.MISSING);
    }

    @Test
    void that_makes_no_sense_costs_one_entry_its_freshness() {
      refresh(FIRST_DAY);
      internet.fault(place ->
          place.contains("/pypi/aiohttp")
              ? new MockResponse.Builder().body("{\"info\": [[[").build()
              : null);

      Cli.Run run = refresh("2026-11-27T06:00:00Z");

      assertThat(run.code()).isZero();
      assertThat(facts("aio-libs/aiohttp", "pypi").seen()).hasToString("2026-11-20");
      assertThat(facts("encode/httpx", "pypi", "2026-11-27").get(FactKey.RELEASE))
          .isEqualTo("1.0.0");
    }
  }

  @Test
  void a_clock_that_went_back_changes_nothing_and_is_told() {
    refresh("2027-11-20T06:00:00Z");
    SortedMap<String, String> before = data();
    internet.forgetRequests();

    Cli.Run run = refresh(FIRST_DAY);

    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run.err())
        .contains("by the clock it is 2026-11-20, and something in the data folder was seen on")
        .contains("2027-11-20; set the clock, or undo with git");
    assertThat(internet.asked()).isEmpty();
    assertThat(data()).isEqualTo(before);
  }

  @Nested
  class An_outage {

    @Test
    void before_the_run_is_told_in_one_line_and_nothing_is_asked() throws IOException {
      refresh(FIRST_DAY);
      SortedMap<String, String> before = data();
      internet.forgetRequests();
      internet.fault(place -> LocalInternet.hangUp());

      Cli.Run run = refresh("2026-11-21T06:00:00Z");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err())
          .contains("catalog: no network: nobody answered, and nothing was changed");
      assertThat(internet.asked()).isEmpty();
      assertThat(data()).isEqualTo(before);
    }

    @Test
    void in_the_middle_that_the_canaries_notice_changes_nothing() {
      refresh(FIRST_DAY);
      SortedMap<String, String> before = data();
      internet.fault(afterRequests(6, place -> LocalInternet.hangUp()));

      Cli.Run run = refresh("2026-11-27T06:00:00Z");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err()).contains("inconclusive, so nothing was changed: of the hosts asked");
      assertThat(data()).isEqualTo(before);
    }

    @Test
    void of_many_hosts_at_once_changes_nothing() throws IOException {
      String[] entries =
          IntStream.rangeClosed(11, 22)
              .mapToObj(i -> library("lib" + i, "owner/lib" + i, i))
              .toArray(String[]::new);
      IntStream.rangeClosed(11, 22).forEach(i -> internet.page("127.0.1." + i + "/lib" + i, 200));
      catalog(entries);
      refresh(FIRST_DAY);
      SortedMap<String, String> before = data();
      internet.fault(at("127.0.1."));

      Cli.Run run = refresh("2026-11-21T06:00:00Z");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err()).contains("12 of 12 hosts that answered last time");
      assertThat(data()).isEqualTo(before);
    }

    @Test
    void keeps_a_build_from_publishing_anything_new() {
      run(FIRST_DAY, "build");
      SortedMap<String, String> site = Folders.read(home.resolve("site"));
      internet.fault(afterRequests(6, place -> LocalInternet.hangUp()));

      Cli.Run run = run("2027-11-20T06:00:00Z", "build");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err()).endsWith("Nothing was written.\n");
      assertThat(Folders.read(home.resolve("site"))).isEqualTo(site);
    }
  }

  @Test
  void a_build_without_any_network_works_from_what_is_known() throws IOException {
    refresh(FIRST_DAY);
    SortedMap<String, String> before = data();
    internet.fault(place -> LocalInternet.hangUp());

    Cli.Run run = run("2026-11-21T06:00:00Z", "build");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .endsWith(
            "catalog: no network: nobody answered, and nothing was changed;"
                + " building from what is known\n");
    assertThat(Files.readString(home.resolve("site/api/v1/catalog.json")))
        .contains("\"stars\" : 16000");
    assertThat(data()).isEqualTo(before);
  }

  @Nested
  class A_budget {

    @Test
    void that_is_used_up_leaves_the_rest_as_it_was_and_the_next_run_begins_with_it() {
      refresh(FIRST_DAY);
      refresh("2026-11-21T06:00:00Z", "--budget", "1ms", "--pause", "1s", "--per-host", "1");
      Map<String, LinkMemory> links = links();

      assertThat(links.values()).allMatch(link -> link.doubt() == null);
      assertThat(links.values())
          .anyMatch(link -> Instant.parse(FIRST_DAY).equals(link.lastOk()))
          .allMatch(link -> link.countedFailures() == 0);
    }
  }

  @Test
  void a_build_asks_first_and_shows_what_it_was_told() throws IOException {
    Cli.Run run = run(FIRST_DAY, "build");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(home.resolve("site/api/v1/catalog.json")))
        .contains("\"stars\" : 16000")
        .contains("\"state\" : \"active\"");
  }

  @Test
  void a_damaged_line_stops_the_run_and_repair_sets_it_aside() throws IOException {
    refresh(FIRST_DAY);
    Path file = home.resolve("data/links.jsonl");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{{"));

    Cli.Run stopped = refresh(FIRST_DAY);
    Cli.Run repaired = refresh(FIRST_DAY, "--repair");

    assertThat(stopped.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(stopped.err()).contains("links.jsonl:1 is damaged").contains("--repair");
    assertThat(repaired.code()).isZero();
    assertThat(repaired.err()).contains("set aside").contains("damaged/links.jsonl.1");
    assertThat(home.resolve("data/damaged/links.jsonl.1")).exists();
  }

  @Nested
  class What_changes {

    @Test
    void is_written_down_by_the_run_that_finds_it_and_never_again() {
      refresh(FIRST_DAY);
      assertThat(store().changes()).as("a first look finds no changes").isEmpty();
      internet.onPyPi("aiohttp", "4.0.0", "2026-11-25");
      internet.repository("encode/httpx", "pydantic/httpx", 2, 15_100, "2026-10-01");

      refresh("2026-11-27T06:00:00Z");
      String once = data().getOrDefault("changes.jsonl", "");
      refresh("2026-11-27T08:00:00Z");
      refresh("2026-11-28T06:00:00Z");

      assertThat(once)
          .isEqualTo(
              "{\"on\":\"2026-11-27\",\"id\":\"aiohttp\",\"kind\":\"released\",\"from\":\"3.14.0\","
                  + "\"to\":\"4.0.0\",\"day\":\"2026-11-25\"}\n"
                  + "{\"on\":\"2026-11-27\",\"id\":\"httpx\",\"kind\":\"renamed\","
                  + "\"from\":\"github.com/encode/httpx\",\"to\":\"github.com/pydantic/httpx\"}\n");
      assertThat(data().get("changes.jsonl")).isEqualTo(once);
    }

    @Test
    void by_time_alone_is_told_at_the_first_look_after_it() {
      internet.repository("encode/httpx", 2, 15_000, "2025-11-25");
      internet.onPyPi("httpx", "1.0.0", "2025-11-22");
      refresh(FIRST_DAY);

      refresh("2026-11-24T06:00:00Z");
      assertThat(store().changes()).isEmpty();
      refresh("2026-11-30T06:00:00Z");

      assertThat(store().changes())
          .extracting(it -> it.on() + " " + it.id() + " " + it.kind() + " since " + it.day())
          .containsExactly("2026-11-30 httpx WENT_QUIET since 2025-11-25");
    }

    @Test
    void is_not_told_by_a_run_that_does_not_count() {
      refresh(FIRST_DAY);
      internet.onPyPi("aiohttp", "4.0.0", "2026-11-25");
      internet.fault(afterRequests(6, place -> LocalInternet.hangUp()));

      assertThat(refresh("2026-11-27T06:00:00Z").code()).isEqualTo(ExitCode.INCONCLUSIVE);

      assertThat(home.resolve("data/changes.jsonl")).doesNotExist();
    }
  }

  @Test
  void an_address_that_is_none_is_wrong_usage() {
    Cli.Run run =
        new Cli(home)
            .with("GITHUB_API_URL", "ftp://here")
            .run("refresh", "--allow-private-addresses");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("GITHUB_API_URL is 'ftp://here', which is no http");
  }

  @Test
  void a_time_that_is_none_is_wrong_usage() {
    Cli.Run run = new Cli(home).run("refresh", "--budget", "soon");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("'soon' is no time; write it like 500ms, 20s, 10m or 1h");
  }

  private static Function<String, @Nullable MockResponse> at(String... hosts) {
    return place -> {
      for (String host : hosts) {
        if (place.startsWith(host.endsWith(".") ? host : host + "/")) {
          return LocalInternet.hangUp();
        }
      }
      return null;
    };
  }

  private Function<String, @Nullable MockResponse> afterRequests(
      int count, Function<String, @Nullable MockResponse> then) {
    int before = internet.requests().size();
    return place -> internet.requests().size() - before > count ? then.apply(place) : null;
  }

  private Cli.Run fixedAfterARename() throws IOException {
    noteRenameByHand("encode/httpx", "pydantic/httpx");
    refresh(FIRST_DAY);
    internet.repository("encode/httpx", "pydantic/httpx", 2, 15_100, "2026-11-19");
    refresh("2026-11-21T06:00:00Z");
    return new Cli(home).at("2026-11-21T07:00:00Z").run("fix", "--allow-private-addresses");
  }

  private void noteRenameByHand(String from, String to) throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    Files.writeString(
        data.resolve("sources.csv"),
        "id,name,url,license,basis,taken\ncurators,the curators,,,repository,former addresses\n");
    Files.writeString(
        data.resolve("renames.csv"),
        "old,new,source\ngithub.com/" + from + ",github.com/" + to + ",curators\n");
  }

  private Cli.Run refresh(String now, String... options) {
    return run(now, "refresh", options);
  }

  private Cli.Run run(String now, String command, String... options) {
    List<String> args = new ArrayList<>(List.of(command, "--allow-private-addresses"));
    args.addAll(List.of("--pause", "0"));
    args.addAll(List.of(options));
    Cli cli = new Cli(home).at(now).with("GITHUB_TOKEN", "secret");
    internet.environment().forEach(cli::with);
    return cli.run(args.toArray(String[]::new));
  }

  private ObservationStore store() {
    return new ObservationStore(home.resolve("data"));
  }

  private Map<String, LinkMemory> links() {
    return store().links().stream()
        .collect(Collectors.toMap(link -> link.url().value(), Function.identity()));
  }

  private LinkMemory link(String url) {
    return Objects.requireNonNull(links().get(url), url);
  }

  private FactSet facts(String path, String source) {
    return facts(path, source, "");
  }

  private FactSet facts(String path, String source, String seen) {
    var repo = new RepoUrl("github.com", path);
    return store().read().factSets().stream()
        .filter(set -> set.repo().equals(repo) && set.source().equals(source))
        .filter(set -> String.valueOf(set.seen()).startsWith(seen))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** What is not asked in every run has a line of its own. */
  private FactSet seldom(String path, String source) {
    var repo = new RepoUrl("github.com", path);
    return store().read().factSets().stream()
        .filter(set -> set.repo().equals(repo) && set.source().equals(source))
        .filter(SeldomAsked::isAll)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private List<FactSet> gitHubSaid(String path) {
    var repo = new RepoUrl("github.com", path);
    return store().read().factSets().stream()
        .filter(set -> set.repo().equals(repo) && set.source().equals("github"))
        .toList();
  }

  private SortedMap<String, String> data() {
    return Folders.read(home.resolve("data"));
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

  private void catalog(String... libraries) throws IOException {
    String head = Files.readString(SMALL).replaceFirst("(?s)      - id: lonely.*", "");
    Files.writeString(home.resolve("catalog.yaml"), head + String.join("", libraries));
  }
}
