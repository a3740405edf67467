package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.FakeHub;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.triage.MarkdownTriage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said and done on a GitHub of this machine's own. */
class PublishTest {

  private static final String SMALL = "src/test/resources/golden/nothing-known/catalog.yaml";

  @TempDir Path home;

  private FakeHub hub;

  @BeforeEach
  void a_repository() throws IOException {
    hub = new FakeHub();
    Files.writeString(home.resolve("catalog.yaml"), Files.readString(Path.of(SMALL)));
  }

  @AfterEach
  void hang_up() {
    hub.close();
  }

  private Cli.Run publish(String... args) {
    return publish(Map.of(), args);
  }

  private Cli.Run publish(Map<String, String> variables, String... args) {
    Cli cli = hub.cli(home);
    variables.forEach(cli::with);
    String[] all = new String[args.length + 2];
    all[0] = "publish";
    System.arraycopy(args, 0, all, 1, args.length);
    all[all.length - 1] = "--allow-private-addresses";
    return cli.run(all);
  }

  private void trouble() throws IOException {
    Files.writeString(home.resolve("catalog.yaml"), Fixtures.text("triage/catalog.yaml"));
    Files.createDirectories(home.resolve("data"));
    Files.writeString(
        home.resolve("data/sources.csv"),
        """
        id,name,url,license,basis,taken
        forge,Forge,,,service,everything
        """);
    Files.writeString(
        home.resolve("data/renames.csv"),
        """
        old,new,source
        github.com/example/old-name,github.com/example/new-name,forge
        """);
  }

  @Nested
  class The_triage_issue {

    @Test
    void is_opened_when_something_needs_a_person_and_stays_one() throws IOException {
      trouble();

      assertThat(publish("triage").out()).contains("opened");
      hub.forgetChanges();
      assertThat(publish("triage").out()).contains("left as it is");

      assertThat(hub.numberOfIssues()).isEqualTo(1);
      assertThat(hub.body(1)).startsWith(MarkdownTriage.MARKER + "\n");
      assertThat(hub.labels(1)).containsExactly("triage");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void is_not_opened_when_nothing_does() {
      assertThat(publish("triage").out()).contains("left as it is");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void is_found_by_its_marker_whatever_people_call_it() throws IOException {
      trouble();
      int ours = hub.issue(FakeHub.US, "Spring cleaning", MarkdownTriage.MARKER + "\n\nOld.");

      assertThat(publish("triage").out()).contains("rewritten");

      assertThat(hub.title(ours)).isEqualTo("Spring cleaning");
      assertThat(hub.body(ours)).contains("old-name");
      assertThat(hub.changes()).containsExactly("PATCH issues/" + ours);
    }

    @Test
    void is_not_what_a_stranger_wrote_with_the_same_marker() throws IOException {
      trouble();
      int theirs = hub.issue("mallory", "Triage", MarkdownTriage.MARKER + "\n\nMine.");

      publish("triage");

      assertThat(hub.body(theirs)).endsWith("Mine.");
      assertThat(hub.numberOfIssues()).isEqualTo(2);
    }

    @Test
    void is_found_on_a_later_page() throws IOException {
      trouble();
      int ours = hub.issue(FakeHub.US, "Triage", MarkdownTriage.MARKER + "\n\nOld.");
      for (int i = 0; i < 5; i++) {
        hub.issue(FakeHub.US, "Something else", "Else.");
      }
      hub.pageOf(2);

      publish("triage");

      assertThat(hub.body(ours)).contains("old-name");
      assertThat(hub.numberOfIssues()).isEqualTo(6);
    }

    @Test
    void is_closed_when_nothing_is_left_and_opened_again_for_news() throws IOException {
      trouble();
      publish("triage");
      Files.writeString(home.resolve("catalog.yaml"), Files.readString(Path.of(SMALL)));
      Files.delete(home.resolve("data/renames.csv"));

      assertThat(publish("triage").out()).contains("closed");
      assertThat(hub.isOpen(1)).isFalse();

      trouble();
      assertThat(publish("triage").out()).contains("opened again");
      assertThat(hub.isOpen(1)).isTrue();
      assertThat(hub.numberOfIssues()).isEqualTo(1);
    }

    @Test
    void stays_closed_when_a_person_closed_it_until_there_is_news() throws IOException {
      trouble();
      publish("triage");
      hub.close(1);

      assertThat(publish("triage").out()).contains("left as it is");
      assertThat(hub.isOpen(1)).isFalse();
    }
  }

  @Nested
  class The_pull_request_with_safe_changes {

    private Cli.Run fixes() throws IOException {
      String parent = hub.head("main");
      return publish(Map.of("GITHUB_SHA", parent == null ? "" : parent), "fixes");
    }

    private void pushed() throws IOException {
      hub.push("main", "ada", Map.of("catalog.yaml", catalog(), "README.md", "Read.\n"));
    }

    private String catalog() throws IOException {
      return Files.readString(home.resolve("catalog.yaml"));
    }

    @Test
    void is_opened_once_with_a_commit_of_the_catalog_alone() throws IOException {
      trouble();
      pushed();

      assertThat(fixes().out()).isEqualTo("Safe changes: 1. The pull request was opened.\n");

      String head = Objects.requireNonNull(hub.head("awaitable/fixes"));
      assertThat(hub.commit(head).parent()).isEqualTo(hub.head("main"));
      assertThat(hub.commit(head).files().get("catalog.yaml"))
          .isEqualTo(catalog().replace("example/old-name", "example/new-name"));
      assertThat(hub.commit(head).files()).containsEntry("README.md", "Read.\n");
      assertThat(hub.title(1)).isEqualTo("Follow an address that moved");
      assertThat(hub.body(1))
          .startsWith("<!-- awaitable:fixes -->\n")
          .contains("`https://github.com/example/old-name`")
          .contains("`https://github.com/example/new-name`");

      hub.forgetChanges();
      assertThat(fixes().out()).contains("left as it is");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void is_closed_and_its_branch_deleted_once_nothing_is_left() throws IOException {
      trouble();
      pushed();
      fixes();
      Files.writeString(
          home.resolve("catalog.yaml"), catalog().replace("example/old-name", "example/new-name"));

      assertThat(fixes().out()).contains("Safe changes: 0. The pull request was closed");

      assertThat(hub.isOpen(1)).isFalse();
      assertThat(hub.head("awaitable/fixes")).isNull();
    }

    @Test
    void is_left_alone_once_somebody_added_to_its_branch() throws IOException {
      trouble();
      pushed();
      fixes();
      String theirs = hub.push("awaitable/fixes", "ada", Map.of("catalog.yaml", "mine"));

      assertThat(fixes().out()).contains("somebody has added to its branch");
      assertThat(hub.head("awaitable/fixes")).isEqualTo(theirs);
    }

    @Test
    void is_not_opened_again_after_a_person_declined_the_same() throws IOException {
      trouble();
      pushed();
      fixes();
      hub.close(1);

      assertThat(fixes().out()).contains("closed without being merged");
      assertThat(hub.numberOfIssues()).isEqualTo(1);
    }

    @Test
    void is_not_opened_again_because_a_declined_move_was_seen_once_more() throws IOException {
      trouble();
      pushed();
      moved(5, "https://new.example.org/guide");
      fixes();
      assertThat(hub.body(1)).contains("seen in 5 runs");
      hub.close(1);

      moved(6, "https://new.example.org/guide");
      assertThat(fixes().out()).contains("closed without being merged");
      moved(6, "https://newer.example.org/guide");
      assertThat(fixes().out()).contains("Safe changes: 2. The pull request was opened.");
      assertThat(hub.body(2)).contains("https://newer.example.org/guide");
    }

    private void moved(int runs, String to) throws IOException {
      Files.writeString(
          home.resolve("data/links.jsonl"),
          """
          {"url":"https://old.example.org/guide","since":"2026-09-01T00:00:00Z",\
          "last_ok":"2026-11-19T00:00:00Z",\
          "move":{"to":"%2$s","first":"2026-10-08T00:00:00Z",\
          "last":"2026-11-19T00:00:00Z","runs":%1$d},\
          "last":{"rule":"moved","on":"2026-11-19T00:00:00Z","statuses":[301,200],\
          "end":"%2$s"}}
          """
              .formatted(runs, to));
    }
  }

  @Nested
  class A_vote {

    @Test
    void is_a_thumbs_up_of_anybody_but_the_author_and_of_no_program() {
      int request = hub.pullRequest("ada", "ada/catalog", "add-it", "c0ffee");
      hub.thumbsUp(request, "ada", "Ada", "renovate[bot]", "bob", "BOB", "cleo", "dan");
      labelled(request);

      Cli.Run run = publish("votes");

      assertThat(run.out()).contains("#" + request + ": 3 of 3 votes, passed");
      assertThat(hub.labels(request)).containsExactly("please vote", "vote passed");
      assertThat(hub.changes())
          .containsExactly("POST labels", "POST issues/" + request + "/labels");
    }

    @Test
    void can_be_taken_back() {
      int request = hub.pullRequest("ada", "ada/catalog", "add-it", "c0ffee");
      labelled(request);
      hub.thumbsUp(request, "bob", "cleo", "dan");
      publish("votes");
      hub.noThumbs(request).thumbsUp(request, "bob");

      assertThat(publish("votes").out()).contains("1 of 3 votes\n");

      assertThat(hub.labels(request)).containsExactly("please vote");
    }

    @Test
    void is_counted_over_all_pages_and_changes_nothing_twice() {
      int request = hub.pullRequest("ada", "ada/catalog", "add-it", "c0ffee");
      labelled(request);
      hub.thumbsUp(request, "bob", "cleo", "dan", "eve", "fay").pageOf(2);

      assertThat(publish("votes").out()).contains("5 of 3 votes, passed");
      hub.forgetChanges();
      publish("votes");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void counts_only_on_open_pull_requests_that_ask_for_it() {
      int unasked = hub.pullRequest("ada", "ada/catalog", "add-it", "c0ffee");
      int issue = hub.issue("ada", "An issue", "No pull request.", "please vote");
      hub.thumbsUp(unasked, "bob", "cleo", "dan").thumbsUp(issue, "bob", "cleo", "dan");

      assertThat(publish("votes").out()).isEmpty();
      assertThat(hub.changes()).isEmpty();
    }

    private void labelled(int request) {
      hub.label(request, "please vote");
    }
  }

  @Nested
  class Every_command {

    @Test
    void needs_to_know_where_and_as_whom() {
      Cli cli = new Cli(home);

      assertThat(cli.run("publish", "triage").code()).isEqualTo(ExitCode.USAGE);
      assertThat(cli.with("GITHUB_REPOSITORY", "a/b").run("publish", "triage").err())
          .contains("GITHUB_TOKEN is not set");
      assertThat(cli.with("GITHUB_REPOSITORY", "a/../b").run("publish", "triage").code())
          .isEqualTo(ExitCode.USAGE);
      assertThat(cli.run("publish").err()).contains("say what to publish");
    }

    @Test
    void rehearses_without_changing_anything_or_needing_a_token() throws IOException {
      trouble();

      Cli.Run run = publish(Map.of("GITHUB_TOKEN", ""), "triage", "--dry-run");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("would send POST /rest/repos/awaitable/catalog/labels {\"name\":\"triage\"")
          .contains("would send POST /rest/repos/awaitable/catalog/issues {");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void says_what_github_refused_and_ends_as_inconclusive() throws IOException {
      trouble();
      hub.fault(request ->
          request.startsWith("POST")
              ? json(403, "{\"message\": \"Resource not accessible by integration\"}")
              : null);

      Cli.Run run = publish("triage");

      assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
      assertThat(run.err())
          .contains("GitHub answered 403 to POST /rest/repos/awaitable/catalog/labels: Resource")
          .contains("help: see that the job has the permission for it");
    }

    @Test
    void waits_when_github_says_slow_down() throws IOException {
      trouble();
      int[] left = {1};
      hub.fault(request ->
          request.startsWith("POST") && left[0]-- > 0
              ? json(403, "{\"message\": \"You have exceeded a secondary rate limit\"}")
                  .newBuilder()
                  .addHeader("Retry-After", "7")
                  .build()
              : null);

      assertThat(publish("triage").code()).isZero();
      assertThat(hub.numberOfIssues()).isEqualTo(1);
    }

    @Test
    void sends_the_token_in_the_header_alone() throws IOException {
      trouble();
      publish("triage");

      for (RecordedRequest request : hub.asked()) {
        assertThat(request.getHeaders().get("Authorization"))
            .isEqualTo("Bearer ghs_secretOfTheseTests");
        assertThat(request.getUrl().toString()).doesNotContain("secret");
      }
    }

    private MockResponse json(int status, String body) {
      return new MockResponse.Builder()
          .code(status)
          .setHeader("Content-Type", "application/json")
          .body(body)
          .build();
    }
  }
}
