package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.desk.SuggestionForm;
import dev.awaitable.review.Change;
import dev.awaitable.review.PullRequestReport;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Field;
import dev.awaitable.review.PullRequestReportJson;
import dev.awaitable.review.PullRequestReportMarkdown;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.FakeHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What strangers send in, and what the project answers. */
class PublishReviewTest {

  private static final Path SMALL = Path.of("src/test/resources/golden/nothing-known/catalog.yaml");

  private static final String SENTENCE =
      "Waits for the weather without blocking, and tells when it has changed at last.";

  private static final String ADDED =
      """
            - id: weather
              name: weather
              description: %s
              repo: https://github.com/ada/weather
              added: 2026-11-20
      """
          .formatted(SENTENCE);

  @TempDir Path home;

  private FakeHub hub;
  private String listed;

  @BeforeEach
  void a_project() throws IOException {
    hub = new FakeHub();
    listed = Files.readString(SMALL).replace("policy: {", "policy: {votes_needed: 5, ");
    Files.writeString(home.resolve("catalog.yaml"), listed);
    hub.push("main", "ada", Map.of("catalog.yaml", listed));
  }

  @AfterEach
  void hang_up() {
    hub.close();
  }

  private Cli.Run publish(String event, String... args) throws IOException {
    Path file = home.resolve("event.json");
    Files.writeString(file, event);
    List<String> all = new ArrayList<>(List.of("publish"));
    all.addAll(List.of(args));
    all.add("--allow-private-addresses");
    return hub.cli(home)
        .with("GITHUB_EVENT_PATH", file.toString())
        .with("GITHUB_SHA", Objects.requireNonNull(hub.head("main")))
        .run(all.toArray(String[]::new));
  }

  @Nested
  class A_report {

    private String proposed;
    private int request;

    @BeforeEach
    void a_pull_request_of_a_fork() {
      proposed = hub.push("elsewhere", "bob", Map.of("catalog.yaml", listed + ADDED));
      request = hub.pullRequest("bob", "bob/catalog", "weather", proposed);
    }

    private String event(String commit) {
      return """
      {"workflow_run": {"event": "pull_request", "head_branch": "weather", "head_sha": "%s",
        "head_repository": {"full_name": "bob/catalog"}, "pull_requests": []}}
      """
          .formatted(commit);
    }

    private PullRequestReport report(Change change, String description, String note) {
      Card card =
          new Card(
              "shelf",
              List.of(
                  new Field("name", "weather"),
                  new Field("description", description),
                  new Field("repo", "https://github.com/ada/weather")));
      Entry entry =
          new Entry(
              "weather",
              change,
              null,
              40,
              null,
              card,
              List.of(),
              List.of(),
              List.of(),
              0,
              List.of(note));
      return new PullRequestReport(
          "catalog.yaml",
          "main",
          LocalDate.of(2026, 11, 20),
          true,
          1,
          List.of(entry),
          0,
          List.of(),
          0,
          List.of(),
          0,
          List.of());
    }

    private Path written(PullRequestReport report) throws IOException {
      return Files.writeString(home.resolve("report.json"), PullRequestReportJson.write(report));
    }

    private Cli.Run comment(PullRequestReport report) throws IOException {
      return publish(event(proposed), "comment", written(report).toString());
    }

    @Test
    void becomes_one_comment_which_is_kept_up_to_date() throws IOException {
      Cli.Run first = comment(report(Change.ADDED, SENTENCE, "nothing"));
      assertThat(first.code()).as(first.err()).isZero();
      assertThat(first.out()).contains("The comment on #" + request + " was posted.");

      assertThat(comment(report(Change.ADDED, SENTENCE, "nothing")).out())
          .contains("left as it is");
      assertThat(comment(report(Change.ADDED, SENTENCE, "news")).out()).contains("rewritten");

      assertThat(hub.comments(request)).hasSize(1);
      assertThat(hub.comments(request).getFirst())
          .startsWith(PullRequestReportMarkdown.MARKER + "\n")
          .contains("Made by a run of this pull request's own code");
    }

    @Test
    void tells_how_many_votes_are_needed_by_our_own_catalog() throws IOException {
      comment(report(Change.ADDED, SENTENCE, "nothing"));

      assertThat(hub.comments(request).getFirst()).contains("5 votes of others than its author");
    }

    @Test
    void asks_for_votes_when_a_library_is_added() throws IOException {
      comment(report(Change.ADDED, SENTENCE, "nothing"));
      comment(report(Change.ADDED, SENTENCE, "nothing"));

      assertThat(hub.labels(request)).containsExactly("please vote");
    }

    @Test
    void cannot_talk_us_into_a_vote_on_nothing() throws IOException {
      String same = hub.push("elsewhere", "bob", Map.of("catalog.yaml", listed));
      request = hub.pullRequest("bob", "bob/catalog", "weather", same);

      Cli.Run run =
          publish(
              event(same),
              "comment",
              written(report(Change.ADDED, SENTENCE, "nothing")).toString());

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("the entry 'weather' is not so in the pull request's catalog");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void that_says_otherwise_than_the_catalog_is_not_posted() throws IOException {
      Cli.Run run = comment(report(Change.ADDED, "Something else altogether, and harmless.", "x"));

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(hub.comments(request)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"package, requests", "repo, https://github.com/eve/weather", "category, books"})
    void that_puts_something_else_beside_an_entry_is_not_posted(String key, String value)
        throws IOException {
      PullRequestReport honest = report(Change.ADDED, SENTENCE, "x");
      Card card = Objects.requireNonNull(honest.entries().getFirst().after());
      List<Field> fields = new ArrayList<>(card.fields());
      if (!key.equals("category")) {
        fields.removeIf(field -> field.key().equals(key));
        fields.add(new Field(key, value));
      }
      Card forged = new Card(key.equals("category") ? value : card.category(), fields);

      Cli.Run run = comment(withEntry(honest, Change.ADDED, null, forged));

      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(hub.comments(request)).isEmpty();
    }

    @Test
    void calls_for_no_votes_on_a_library_that_is_listed_already() throws IOException {
      String changed = hub.push("elsewhere", "bob", Map.of("catalog.yaml", listed));
      request = hub.pullRequest("bob", "bob/catalog", "weather", changed);
      Card lonely =
          new Card(
              "shelf",
              List.of(
                  new Field("name", "lonely"),
                  new Field(
                      "description",
                      "Stands alone on its shelf, and nobody has looked at it so far."),
                  new Field("package", "lonely")));
      PullRequestReport report = report(Change.ADDED, SENTENCE, "x");
      Entry entry =
          new Entry(
              "lonely",
              Change.ADDED,
              null,
              37,
              null,
              lonely,
              List.of(),
              List.of(),
              List.of(),
              0,
              List.of());

      Cli.Run run = publish(event(changed), "comment", written(with(report, entry)).toString());

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(hub.labels(request)).isEmpty();
      assertThat(hub.comments(request).getFirst()).doesNotContain("Vote for an addition");
    }

    private static PullRequestReport withEntry(
        PullRequestReport report, Change change, @Nullable Card before, @Nullable Card after) {
      return with(
          report,
          new Entry(
              "weather", change, null, 40, before, after, List.of(), List.of(), List.of(), 0,
              List.of()));
    }

    private static PullRequestReport with(PullRequestReport report, Entry entry) {
      return new PullRequestReport(
          report.file(),
          report.base(),
          report.on(),
          report.online(),
          report.votesNeeded(),
          List.of(entry),
          0,
          report.parts(),
          0,
          report.problems(),
          0,
          report.notes());
    }

    @Test
    void never_writes_over_what_somebody_else_said_with_the_same_marker() throws IOException {
      hub.comment(request, "mallory", PullRequestReportMarkdown.MARKER + "\n\nAll is well.");

      comment(report(Change.ADDED, SENTENCE, "nothing"));

      assertThat(hub.comments(request)).hasSize(2);
      assertThat(hub.comments(request).getFirst()).endsWith("All is well.");
    }

    @Test
    void mentions_nobody_and_runs_nothing() throws IOException {
      comment(report(Change.ADDED, SENTENCE, "@everybody closes #1 <script>x</script> ![](//x.y)"));

      assertThat(hub.comments(request).getFirst())
          .contains("`@everybody`")
          .contains("`#1`")
          .contains("`<script>x</script>`")
          .doesNotContain(" @everybody")
          .doesNotContain(" ![](//x.y)");
    }

    @Test
    void goes_to_the_pull_request_of_the_event_and_to_no_other() throws IOException {
      int other = hub.pullRequest("bob", "bob/other", "weather", proposed);
      int older = hub.pullRequest("bob", "bob/catalog", "weather", "0".repeat(40));

      comment(report(Change.ADDED, SENTENCE, "nothing"));

      assertThat(hub.comments(request)).hasSize(1);
      assertThat(hub.comments(other)).isEmpty();
      assertThat(hub.comments(older)).isEmpty();
    }

    @Test
    void is_dropped_once_the_pull_request_has_moved_on_or_is_closed() throws IOException {
      String path = written(report(Change.ADDED, SENTENCE, "nothing")).toString();

      assertThat(publish(event("1".repeat(40)), "comment", path).out()).contains("any more");
      hub.close(request);
      assertThat(publish(event(proposed), "comment", path).out()).contains("any more");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void is_refused_when_it_is_too_long_or_not_of_the_form() throws IOException {
      Path file = home.resolve("report.json");
      Files.writeString(file, "x".repeat(PullRequestReportJson.MOST_BYTES + 1));
      assertThat(publish(event(proposed), "comment", file.toString()).err())
          .contains("longer than a report may be");
      for (String text : List.of("", "[]", "{\"report\": 1}", "{\"report\": 1, \"number\": 7}")) {
        Files.writeString(file, text);
        assertThat(publish(event(proposed), "comment", file.toString()).code())
            .isEqualTo(ExitCode.PROBLEMS);
      }
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void of_something_that_was_no_pull_request_is_wrong_usage() throws IOException {
      String path = written(report(Change.ADDED, SENTENCE, "nothing")).toString();

      for (String event :
          List.of(
              "{}",
              "no json",
              event(proposed).replace("pull_request\"", "push\""),
              event(proposed).replace("bob/catalog", "../x/y"),
              event("HEAD"))) {
        assertThat(publish(event, "comment", path).code()).as(event).isEqualTo(ExitCode.USAGE);
      }
    }
  }

  @Nested
  class A_suggestion {

    private int suggested(String repository, String description, String more) {
      return hub.issue(
          "eve",
          "Suggest: weather",
          """
          ### Repository

          %s

          ### Description

          %s

          ### Category

          shelf

          ### Name

          _No response_

          ### Package

          weather

          ### Documentation

          _No response_

          ### API

          I do not know
          %s\
          """
              .formatted(repository, description, more),
          "suggestion");
    }

    private Cli.Run answer(int issue) throws IOException {
      return answer(issue, "2026-11-20T00:00:00Z");
    }

    private Cli.Run answer(int issue, String now) throws IOException {
      return publish(
          "{\"issue\": {\"number\": " + issue + "}}", "suggestion", "--offline", "--now", now);
    }

    @Test
    void becomes_a_pull_request_with_the_entry_in_its_place() throws IOException {
      int issue = suggested("https://github.com/ada/weather", SENTENCE, "");

      Cli.Run run = answer(issue);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("has its entry").contains("posted");
      int request = issue + 1;
      String head = Objects.requireNonNull(hub.head("awaitable/suggestion-" + issue));
      assertThat(hub.commit(head).files().get("catalog.yaml"))
          .startsWith(listed)
          .endsWith(
              ADDED
                  .replace("      added", "      package: weather\n        added")
                  .replace("        added", "        added"));
      assertThat(hub.title(request)).isEqualTo("Add weather");
      assertThat(hub.body(request)).contains("Closes #" + issue).contains("`eve`");
      assertThat(hub.labels(request)).containsExactly("please vote");
      assertThat(hub.comments(issue).getFirst()).contains("The entry stands in #" + request);

      hub.forgetChanges();
      assertThat(answer(issue).out()).contains("left as it is");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void that_was_declined_is_not_opened_again_on_another_day() throws IOException {
      int issue = suggested("https://github.com/ada/weather", SENTENCE, "");
      answer(issue);
      hub.close(issue + 1);

      answer(issue, "2026-11-21T06:00:00Z");

      assertThat(hub.comments(issue).getFirst())
          .contains("closed without being merged in #" + (issue + 1));
      assertThat(hub.numberOfIssues()).isEqualTo(issue + 1);
    }

    @Test
    void that_is_declined_is_looked_at_anew_once_it_says_something_else() throws IOException {
      int issue = suggested("https://github.com/ada/weather", SENTENCE, "");
      answer(issue);
      hub.close(issue + 1);

      hub.edit(issue, hub.body(issue).replace("Waits for", "Watches out for"));
      answer(issue);

      assertThat(hub.comments(issue).getFirst()).contains("stands in #" + (issue + 2));
    }

    @Test
    void names_the_pull_request_in_which_a_person_worked_on_it_last() throws IOException {
      int issue = suggested("https://github.com/ada/weather", SENTENCE, "");
      answer(issue);
      hub.push("awaitable/suggestion-" + issue, "ada", Map.of("catalog.yaml", "mine"));
      hub.close(issue + 1);

      hub.edit(issue, hub.body(issue).replace("Waits for", "Watches out for"));
      answer(issue);

      assertThat(hub.comments(issue).getFirst())
          .contains("at work on the entry in #" + (issue + 1));
    }

    @Test
    void is_answered_with_everything_that_is_missing() throws IOException {
      int issue = suggested("https://github.com/ada/weather", "The best <b>@all</b>.", "");

      assertThat(answer(issue).out()).contains("lacks something");

      assertThat(hub.comments(issue)).hasSize(1);
      assertThat(hub.comments(issue).getFirst())
          .startsWith("<!-- awaitable:suggestion -->\n")
          .contains("Before this can become an entry")
          .doesNotContain("<b>@all")
          .doesNotContain(" @all");
      assertThat(hub.head("awaitable/suggestion-" + issue)).isNull();
    }

    @Test
    void of_what_is_no_repository_or_no_category_is_told_so_at_once() throws IOException {
      int issue = suggested("file:///etc/passwd", SENTENCE, "");

      answer(issue);

      assertThat(hub.comments(issue).getFirst()).contains("The repository is not an address");
    }

    @Test
    void is_not_taken_for_one_without_the_label_or_the_form() throws IOException {
      int plain = hub.issue("eve", "Hello", "### Repository\n\nx", "suggestion");
      int other = hub.issue("eve", "Hello", "No form.");

      assertThat(answer(plain).out()).contains("no open suggestion by form");
      assertThat(answer(other).out()).contains("no open suggestion by form");
      assertThat(hub.changes()).isEmpty();
    }

    @Test
    void cannot_answer_a_question_twice() {
      String body =
          "### Repository\r\n\r\none\r\n\r\n### Description\r\n\r\ntwo\r\n\r\n### Repository\r\n\r\n"
              + "three\r\n\r\n### Category\r\n\r\n_No response_";

      SuggestionForm form = SuggestionForm.in(body).orElseThrow();

      assertThat(form.get("Repository")).contains("one");
      assertThat(form.get("Category")).isEmpty();
    }

    @Test
    void is_read_by_the_headings_that_the_form_has() throws IOException {
      List<String> labels = new ArrayList<>();
      JsonNode form =
          YAMLMapper.builder()
              .build()
              .readTree(Files.readString(Path.of(".github/ISSUE_TEMPLATE/suggest-library.yml")));
      for (JsonNode field : form.path("body")) {
        labels.add(field.path("attributes").path("label").asString(""));
      }

      assertThat(labels).containsAll(SuggestionForm.FIELDS);
    }
  }

  @Nested
  class Candidates {

    @Test
    void are_kept_in_one_issue_that_closes_when_none_are_left() throws IOException {
      Path file = home.resolve("candidates.md");
      Files.writeString(file, "<!-- awaitable:discover -->\n\n**1 candidate.**\n\n### `weather`\n");
      assertThat(publish("{}", "candidates", file.toString()).out()).contains("opened");
      assertThat(hub.labels(1)).containsExactly("candidates");

      Files.writeString(file, "<!-- awaitable:discover -->\n\n**Nothing found.**\n");
      assertThat(publish("{}", "candidates", file.toString()).out()).contains("closed");

      Files.writeString(file, "Something else.");
      assertThat(publish("{}", "candidates", file.toString()).code()).isEqualTo(ExitCode.PROBLEMS);
    }
  }
}
