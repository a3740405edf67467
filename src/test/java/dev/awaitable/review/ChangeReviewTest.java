package dev.awaitable.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Draft;
import dev.awaitable.check.Limits;
import dev.awaitable.enrich.Observations;
import dev.awaitable.observe.Services;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.RulePages;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import dev.awaitable.testkit.OutsideFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A contributor answers for what a change brings, and for nothing else. */
class ChangeReviewTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** Sound, with aiohttp and HTTPX among the clients and tinycache among the caches. */
  private static final String SOUND = Fixtures.text("problems/repo-fork/catalog.yaml");

  private static final String AIOHTTP = "      - id: aiohttp\n";

  private static final String NEW =
      """
            - id: aiofoo
              name: aiofoo
              description: HTTP client that hands over each piece of an answer as it comes in.
              repo: https://github.com/owner/aiofoo
              package: aiofoo
              connects_to: [HTTP]
              replaces: [requests]
              added: 2026-11-20
      """;

  private static Draft draft(String text) {
    return new CatalogReader(Limits.DEFAULT)
        .draft("catalog.yaml", text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static ChangeReview review(String before, String after) {
    assertThat(after).as("the edit did something").isNotEqualTo(before);
    return new ChangeReview(draft(before), draft(after), TODAY);
  }

  private static List<Rule> rules(ChangeReview review) {
    return review.findings(Answers.NONE).problems().stream().map(Problem::rule).toList();
  }

  private static PullRequestReport report(ChangeReview review, Answers answers) {
    Observations nothing =
        new Observations(List.of(), List.of(), List.of(), List.of(), Services.all());
    return review.report("main (1234567)", nothing, answers, answers != Answers.NONE);
  }

  private static List<String> changes(ChangeReview review) {
    PullRequestReport report = report(review, Answers.NONE);
    List<String> all = new ArrayList<>();
    report.entries().forEach(it -> all.add(it.change().word() + " " + it.id()));
    report
        .parts()
        .forEach(it -> all.add(it.change().word() + " " + it.section() + " " + it.name()));
    return all;
  }

  private static String with(String before) {
    return SOUND.replace(AIOHTTP, before + AIOHTTP);
  }

  @Test
  void a_sound_addition_has_no_problems() {
    ChangeReview review = review(SOUND, with(NEW));
    assertThat(rules(review)).isEmpty();
    assertThat(changes(review)).containsExactly("added aiofoo");
  }

  @Test
  void layout_comments_and_quotes_are_no_change() {
    String after =
        SOUND
            .replace("connects_to: [HTTP]", "connects_to:\n          - 'HTTP'   # so it is")
            .replace("name: HTTPX", "name: \"HTTPX\"");
    assertThat(changes(review(SOUND, after))).isEmpty();
  }

  @Test
  void every_kind_of_change_is_told_apart() {
    String after =
        with(NEW)
            .replace("id: tinycache", "id: tiny-cache\n        formerly: [tinycache]")
            .replace("stay on asyncio.", "stay on one loop.")
            .replace("A tour of the loop", "A walk around the loop")
            .replace("title: Small", "title: Smaller")
            .replace("name: Redis", "name: Redis itself")
            .replace("connects_to: [Redis]", "connects_to: [Redis itself]");
    int httpx = after.indexOf("      - id: httpx");
    String without = after.substring(0, httpx) + after.substring(after.indexOf("  - id: caches"));
    assertThat(changes(review(SOUND, without.replace("prefer: [httpx]", "prefer: [aiohttp]"))))
        .containsExactly(
            "added aiofoo",
            "changed aiohttp",
            "renamed tiny-cache",
            "removed httpx",
            "changed title ",
            "added systems Redis itself",
            "changed blocking requests",
            "added resources A walk around the loop",
            "removed systems Redis",
            "removed resources A tour of the loop");
  }

  @Test
  void a_library_in_another_category_has_changed() {
    int from = SOUND.indexOf("      - id: httpx");
    int to = SOUND.indexOf("  - id: caches");
    String entry = SOUND.substring(from, to);
    String after = SOUND.substring(0, from) + SOUND.substring(to);
    after = after.replace("      - id: tinycache", entry + "      - id: tinycache");
    ChangeReview review = review(SOUND, after);
    assertThat(changes(review)).containsExactly("changed httpx");
    Entry entryOf = report(review, Answers.NONE).entries().getFirst();
    assertThat(entryOf.before())
        .extracting(PullRequestReport.Card::category)
        .isEqualTo("http-clients");
    assertThat(entryOf.after()).extracting(PullRequestReport.Card::category).isEqualTo("caches");
  }

  @Test
  void a_new_id_for_the_same_repository_is_a_renaming() {
    assertThat(changes(review(SOUND, SOUND.replace("id: httpx", "id: httpx-two"))))
        .containsExactly("renamed httpx-two");
  }

  @Test
  void a_renaming_is_told_by_both_ids_since_the_name_may_be_the_same() {
    String after = SOUND.replace("id: tinycache", "id: tinycaches\n        formerly: [tinycache]");
    ChangeReview review = review(SOUND, after);
    assertThat(rules(review)).isEmpty();
    assertThat(
            new PullRequestReportMarkdown(new RulePages(null)).render(report(review, Answers.NONE)))
        .contains("### Renamed: `tinycaches`, formerly `tinycache`\n");
  }

  @Test
  void an_id_that_is_lost_is_an_error_of_the_entry_since_its_address_would_lead_nowhere() {
    ChangeReview review = review(SOUND, SOUND.replace("id: tinycache", "id: tinycaches"));
    assertThat(rules(review)).containsExactly(Rule.MISSING_KEY);
    assertThat(review.errorsElsewhere()).isZero();
    Entry entry = report(review, Answers.NONE).entries().getFirst();
    assertThat(entry.problems())
        .extracting(PullRequestReport.Flaw::message)
        .containsExactly("the id was 'tinycache', and 'formerly' does not name it");
    assertThat(report(review, Answers.NONE).problems()).isEmpty();
  }

  @Test
  void a_list_of_former_ids_that_lacks_the_last_one_is_where_it_belongs() {
    String after = SOUND.replace("id: tinycache", "id: tinycaches\n        formerly: [smallcache]");
    Problem problem = review(SOUND, after).findings(Answers.NONE).problems().getFirst();
    assertThat(draft(after).findings().source().slice(problem.at())).isEqualTo("[smallcache]");
  }

  @Test
  void an_id_is_not_lost_where_the_catalog_still_knows_it() {
    String after = SOUND.replace("id: tinycache", "id: tinycaches");
    String removed =
        """
        removed:
          - id: tinycache
            name: Tiny
            on: 2026-11-20
            because: Its repository is gone.
        """;
    assertThat(rules(review(SOUND, after + removed))).isEmpty();
    String merged = after.replace("id: httpx\n", "id: httpx\n        formerly: [tinycache]\n");
    assertThat(rules(review(SOUND, merged))).isEmpty();
  }

  @Test
  void what_was_wrong_before_is_nobodys_business() {
    UnaryOperator<String> spoil =
        text ->
            text.replace("HTTP client whose two", "The best HTTP client whose two")
                .replace("https://github.com/encode/httpx", "http://github.com/encode/httpx");
    assertThat(rules(review(spoil.apply(SOUND), spoil.apply(with(NEW))))).isEmpty();
    ChangeReview review = review(spoil.apply(SOUND), spoil.apply(with(NEW)));
    assertThat(review.errorsElsewhere()).isEqualTo(1);
    assertThat(review.notes(Answers.NONE))
        .containsExactly("1 error elsewhere in the file, from before this change");
  }

  @Test
  void a_changed_entry_answers_for_all_of_itself() {
    String before = SOUND.replace("HTTP client whose two", "The best HTTP client whose two");
    String after = before.replace("package: httpx", "package: httpx2");
    assertThat(rules(review(before, after))).containsExactly(Rule.MARKETING_WORD);
  }

  @Test
  void problems_that_a_change_causes_elsewhere_are_its_own() {
    int from = SOUND.indexOf("      - id: httpx");
    int to = SOUND.indexOf("  - id: caches");
    ChangeReview review = review(SOUND, SOUND.substring(0, from) + SOUND.substring(to));
    assertThat(rules(review)).containsExactly(Rule.UNKNOWN_LIBRARY);
    assertThat(report(review, Answers.NONE).problems()).hasSize(1);
  }

  @Test
  void a_duplicate_is_told_of_the_entry_that_brought_it_wherever_it_stands() {
    String copy =
        NEW.replace("owner/aiofoo", "encode/httpx").replace("package: aiofoo", "package: HTTPX");
    ChangeReview review = review(SOUND, with(copy));
    assertThat(rules(review)).containsExactly(Rule.SHARED_REPO, Rule.DUPLICATE_PACKAGE);
    Entry entry = report(review, Answers.NONE).entries().getFirst();
    assertThat(entry.id()).isEqualTo("aiofoo");
    assertThat(entry.problems()).hasSize(2);
    assertThat(report(review, Answers.NONE).problems()).isEmpty();
  }

  @Test
  void an_entry_out_of_order_is_one() {
    ChangeReview review = review(SOUND, SOUND.replace("  - id: caches", NEW + "  - id: caches"));
    assertThat(rules(review)).containsExactly(Rule.WRONG_ORDER);
  }

  @Test
  void text_that_is_no_yaml_is_everybodys_business() {
    ChangeReview review = review("{", with("\t- id: x\n"));
    assertThat(review.findings(Answers.NONE).problems()).isNotEmpty();
    assertThat(report(review, Answers.NONE).problems()).isNotEmpty();
    assertThat(review.notes(Answers.NONE))
        .contains("the catalog cannot be read, so that nothing could be compared");
    assertThat(PullRequestReportMarkdown.summary(report(review, Answers.NONE)))
        .isEqualTo("The catalog cannot be read; 1 error.");
  }

  @Test
  void a_broken_addition_is_shown_with_what_can_be_made_out() {
    String broken =
        NEW.replace("        description", "        descripton").replace("aiofoo\n", "AioFoo\n");
    ChangeReview review = review(SOUND, with(broken));
    Answers answers =
        OutsideFile.read(
            "{\"repositories\": [{\"repo\": \"https://github.com/owner/AioFoo\", \"archived\": true}]}");
    Entry entry = report(review, answers).entries().getFirst();
    assertThat(entry.problems())
        .extracting(PullRequestReport.Flaw::rule)
        .contains(Rule.UNKNOWN_KEY, Rule.BAD_SLUG, Rule.REPO_ARCHIVED);
    assertThat(entry.evidence())
        .extracting(PullRequestReport.Evidence::topic)
        .contains(Topic.STARS);
  }

  @Test
  void only_what_differs_is_asked_about() {
    Questions questions = review(SOUND, with(NEW)).questions();
    assertThat(questions.repositories()).hasSize(1);
    assertThat(questions.packages()).hasSize(1);
    assertThat(questions.links()).isEmpty();
  }

  @Test
  void what_an_entry_said_before_is_not_held_against_a_change_of_something_else() {
    Answers gone =
        OutsideFile.read(
            """
            {"repositories": [{"repo": "https://github.com/encode/httpx", "gone": "HTTP 404"}],
             "packages": [{"package": "httpx", "gone": "HTTP 404"}]}
            """);
    String other = SOUND.replace("look alike.", "look the same.");
    ChangeReview review = review(SOUND, other);
    assertThat(review.findings(gone).problems()).isEmpty();
    assertThat(report(review, gone).entries().getFirst().evidence())
        .extracting(PullRequestReport.Evidence::value)
        .contains("not found: HTTP 404");
  }

  @Test
  void what_the_index_says_today_is_evidence_of_an_entry_without_a_repository_too() {
    Answers answers = OutsideFile.read("{\"packages\": [{\"package\": \"aiofoo\"}]}");
    String entry = NEW.replaceFirst("        repo: .*\n", "");

    assertThat(report(review(SOUND, with(entry)), answers).entries().getFirst().evidence())
        .extracting(PullRequestReport.Evidence::topic)
        .containsExactly(Topic.RELEASE, Topic.PACKAGE, Topic.STATE);
  }

  @Test
  void a_network_that_fails_is_a_note() {
    Answers none =
        OutsideFile.read(
            """
            {"repositories": [{"repo": "https://github.com/owner/aiofoo", "trouble": "timeout"}],
             "links": [{"url": "https://aiofoo.example.org/docs", "failure": "NAME_NOT_FOUND"}]}
            """);
    String entry =
        NEW.replace(
            "        package", "        docs: https://aiofoo.example.org/docs\n        package");
    ChangeReview review = review(SOUND, with(entry));
    assertThat(review.findings(none).problems()).isEmpty();
    assertThat(report(review, none).entries().getFirst().notes())
        .containsExactly(
            "https://github.com/owner/aiofoo: no answer came (timeout)",
            "https://aiofoo.example.org/docs: no such name");
  }

  @Test
  void the_report_is_as_expected() {
    Answers answers =
        OutsideFile.read(
            """
            {"repositories": [{"repo": "https://github.com/owner/aiofoo", "contributors": 12,
                "name": "https://github.com/foo-libs/aiofoo"}],
             "packages": [{"package": "aiofoo", "links": ["https://github.com/owner/aiofoo"]}]}
            """);
    String after = with(NEW).replace("look alike.", "look the same.");
    PullRequestReport report = report(review(SOUND, after), answers);
    Golden.check(Fixtures.path("review/change.json"), PullRequestReportJson.write(report));
    Golden.check(
        Fixtures.path("review/change.md"),
        new PullRequestReportMarkdown(new RulePages(null)).render(report));
    assertThat(
            PullRequestReportJson.read(
                PullRequestReportJson.write(report).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new ReportReading.Accepted(report));
  }

  @Test
  void a_catalog_that_is_all_new_is_cut_to_fit() {
    StringBuilder many = new StringBuilder();
    for (int i = 100; i < 500; i++) {
      many.append(NEW.replace("aiofoo", "aiofoo" + i).replace("each piece", "x".repeat(2000)));
    }
    ChangeReview review = review(SOUND, with(many.toString()));
    PullRequestReport report = report(review, Answers.NONE);
    assertThat(report.entries()).hasSize(200);
    assertThat(report.unshownEntries()).isEqualTo(200);
    assertThat(new PullRequestReportMarkdown(new RulePages(null)).render(report).length())
        .isLessThan(65_536);
    assertThat(PullRequestReportJson.write(report).length())
        .isLessThanOrEqualTo(PullRequestReportJson.MOST_BYTES);
    assertThat(review.questions().repositories()).hasSize(60);
  }
}
