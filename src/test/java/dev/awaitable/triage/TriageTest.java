package dev.awaitable.triage;

import static dev.awaitable.enrich.LinkObservation.Told.Word.PACKAGE_MISSING;
import static dev.awaitable.enrich.LinkObservation.Told.Word.REPOSITORY_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.Observations;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TriageTest {

  private static final TriageReport REPORT = Triage.of(Troubles.world());

  @Nested
  class A_report {

    @Test
    void for_people_at_a_terminal() {
      Golden.check(Fixtures.path("triage/report.txt"), new HumanTriage().render(REPORT));
    }

    @Test
    void for_an_issue() {
      Golden.check(Fixtures.path("triage/report.md"), new MarkdownTriage().render(REPORT));
    }

    @Test
    void for_machines() {
      Golden.check(Fixtures.path("triage/report.json"), new JsonTriage().render(REPORT));
    }

    @Test
    void on_a_world_where_nothing_is_known_says_so() {
      TriageReport quiet =
          Triage.of(Troubles.known(Troubles.catalog(), Observations.NONE, Map.of()));
      List<Finding> left =
          all(quiet.needed()).stream().filter(it -> it.sort() != FindingSort.REVIEW_DUE).toList();

      assertThat(left).isEmpty();
      assertThat(quiet.neverAsked()).isEqualTo(37);
    }

    @Test
    void of_nothing_is_quiet_in_every_format() {
      TriageReport nothing = new TriageReport(List.of(), List.of(), 0);

      assertThat(nothing.isQuiet()).isTrue();
      assertThat(new HumanTriage().render(nothing)).isEqualTo("Nothing needs a person.\n");
      assertThat(new MarkdownTriage().render(nothing))
          .isEqualTo(MarkdownTriage.MARKER + "\n\n**Nothing needs a person.**\n");
      assertThat(new JsonTriage().render(nothing)).contains("\"need_a_person\" : 0");
    }

    @Test
    void in_Markdown_fits_into_an_issue_however_long_it_is() {
      List<FindingGroup> many = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        many.addAll(REPORT.needed().subList(0, 1));
      }

      String text = new MarkdownTriage().render(new TriageReport(many, List.of(), 0));

      assertThat(text).hasSizeLessThan(65_536).contains(" more, which `./catalog report` shows");
    }
  }

  @Nested
  class The_order {

    @Test
    void is_newest_first_with_the_tidy_list_at_the_end() {
      List<FindingGroup> needed = REPORT.needed();
      List<LocalDate> days =
          needed.subList(0, needed.size() - 1).stream()
              .map(FindingGroup::since)
              .filter(Objects::nonNull)
              .toList();

      assertThat(days).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(needed.getLast().sort()).isEqualTo(FindingSort.TIDY);
      assertThat(needed.getLast().findings()).hasSize(2);
    }
  }

  @Nested
  class Links_of_one_host {

    @Test
    void that_fail_the_same_way_are_one_finding_from_three_on() {
      assertThat(REPORT.needed())
          .filteredOn(group -> "talks.example.com".equals(group.host()))
          .singleElement()
          .satisfies(group -> assertThat(group.findings()).hasSize(3));
    }

    @Test
    void are_two_findings_when_they_are_two() {
      String text = Troubles.catalog().replace("talks.example.com/watch/3", "else.example.com/3");
      CaseFile known = Troubles.known(text, Troubles.observations(), Troubles.memories());

      assertThat(Triage.of(known).needed())
          .filteredOn(group -> text(group).contains("talks.example.com"))
          .hasSize(2)
          .allSatisfy(group -> assertThat(group.host()).isNull());
    }

    @Test
    void are_together_whatever_the_way_to_the_same_failure() {
      Past past = twoLost().lost(TALK + "3", TALK + "4", 404, "2026-11-04", "2026-11-11");

      assertThat(groups(past, TALK)).containsExactly("talks.example.com dead dead dead");
    }

    @Test
    void that_fail_in_another_way_each_stand_alone() {
      assertThat(groups(twoLost().answered(TALK + "3", 410, "2026-11-04", "2026-11-11"), TALK))
          .containsExactly("null dead", "null dead", "null dead");
      assertThat(groups(twoLost().answered(TALK + "3", 404, "2026-11-11"), TALK))
          .containsExactlyInAnyOrder("null dead", "null dead", "null suspect");
      Past longAgo =
          twoLost().answered(TALK + "3", 200, "2026-06-01").answered(TALK + "3", 404, "2026-11-11");
      assertThat(groups(longAgo, TALK))
          .containsExactlyInAnyOrder("null dead", "null dead", "null check-by-hand");
    }

    @Test
    void that_give_no_answer_are_together_by_the_error() {
      Past same = new Past();
      Past other = new Past();
      for (String talk : List.of("1", "2", "3")) {
        LinkFailure failure = talk.equals("3") ? LinkFailure.REFUSED : LinkFailure.TIMEOUT;
        same.failed(TALK + talk, LinkFailure.TIMEOUT, "", "2026-11-11");
        other.failed(TALK + talk, failure, "", "2026-11-11");
      }

      assertThat(groups(same, TALK)).containsExactly("talks.example.com suspect suspect suspect");
      assertThat(groups(other, TALK))
          .containsExactly("null suspect", "null suspect", "null suspect");
    }

    @Test
    void are_each_a_change_of_its_own_where_they_moved() {
      Past past = new Past();
      for (String talk : List.of("1", "2", "3")) {
        past.moved(TALK + talk, TALK + talk + "0", "2026-11-04", "2026-11-11");
      }

      assertThat(groups(past, TALK)).containsExactly("null moved", "null moved", "null moved");
    }

    @Test
    void stand_each_for_itself_where_they_are_repositories_or_packages() {
      Past past = new Past();
      for (String name : List.of("archived", "notice", "quarantined")) {
        past.told(GITHUB + name, REPOSITORY_MISSING, "2026-10-08", "2026-10-15");
      }
      for (String name : List.of("package-archived", "quarantined", "withdrawn")) {
        past.told(PYPI + name + "/", PACKAGE_MISSING, "2026-10-08", "2026-10-15");
      }

      assertThat(groups(past, GITHUB))
          .filteredOn(it -> it.contains("dead"))
          .containsExactly("null dead", "null dead", "null dead");
      assertThat(groups(past, PYPI)).containsExactly("null dead", "null dead", "null dead");
    }

    private static final String TALK = "https://talks.example.com/watch/";
    private static final String GITHUB = "https://github.com/example/";
    private static final String PYPI = "https://pypi.org/project/";

    private static Past twoLost() {
      return new Past()
          .answered(TALK + "1", 404, "2026-11-04", "2026-11-11")
          .answered(TALK + "2", 404, "2026-11-04", "2026-11-11");
    }

    /** The host and the sorts of each group about addresses that begin so. */
    private static List<String> groups(Past past, String begin) {
      TriageReport report =
          Triage.of(Troubles.known(Troubles.catalog(), Observations.NONE, past.memories()));
      return Stream.concat(report.needed().stream(), report.folded().stream())
          .filter(group -> text(group).startsWith(begin))
          .map(group ->
              group.host()
                  + group.findings().stream()
                      .map(it -> " " + it.sort().word())
                      .collect(Collectors.joining()))
          .toList();
    }

    private static String text(FindingGroup group) {
      return String.valueOf(group.findings().getFirst().subject().url());
    }
  }

  @Nested
  class A_repository {

    @Test
    void that_was_given_a_successor_is_no_longer_told_of() {
      String text =
          Troubles.catalog()
              .replace("example/archived\n", "example/archived\n        superseded_by: alive\n")
              .replace("example/notice\n", "example/notice\n        superseded_by: alive\n");
      CaseFile known = Troubles.known(text, Troubles.observations(), Troubles.memories());

      assertThat(all(Triage.of(known).needed()))
          .extracting(it -> it.subject().id())
          .doesNotContain("archived", "notice")
          .contains("dead-repo");
    }

    @Test
    void that_is_archived_is_settled_by_a_persons_word() {
      String status =
          "example/archived\n        status: {is: archived, because: Nothing takes its place.,"
              + " by: maintainer, review_by: 2027-05-01}\n";
      String text = Troubles.catalog().replace("example/archived\n", status);
      TriageReport report =
          Triage.of(Troubles.known(text, Troubles.observations(), Troubles.memories()));

      assertThat(all(report.needed()))
          .extracting(it -> it.subject().id())
          .doesNotContain("archived");
      assertThat(all(report.folded()))
          .filteredOn(it -> it.subject().id().equals("archived"))
          .extracting(Finding::sort)
          .contains(FindingSort.SUCCESSOR_MISSING);
    }
  }

  @Nested
  class A_package {

    @ParameterizedTest
    @CsvSource({
      "package-archived, package-ended",
      "quarantined, quarantined",
      "withdrawn, withdrawn"
    })
    void that_the_index_warns_of_needs_a_person(String id, String sort) {
      assertThat(all(REPORT.needed()))
          .filteredOn(it -> it.subject().id().equals(id))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.sort().word()).isEqualTo(sort);
            assertThat(it.subject().kind()).isEqualTo(FindingKind.PACKAGE);
            assertThat(it.verdict()).as("the library is judged by its code").isEqualTo("active");
          });
    }

    @ParameterizedTest
    @CsvSource({"package-archived, finished", "quarantined, gone", "withdrawn, unmaintained"})
    void is_settled_by_a_persons_word(String id, String state) {
      String status =
          "package: %s\n        status: {is: %s, because: Somebody has looked at it., by: us,"
              .formatted(id, state);
      String text =
          Troubles.catalog().replace("package: " + id + "\n", status + " review_by: 2027-05-01}\n");

      assertThat(needed(text)).extracting(it -> it.subject().id()).doesNotContain(id);
    }

    @Test
    void in_quarantine_is_not_settled_by_calling_it_finished() {
      String text =
          Troubles.catalog()
              .replace(
                  "package: quarantined\n",
                  "package: quarantined\n        status: {is: finished, because: It is complete."
                      + ", by: us, review_by: 2027-05-01}\n");

      assertThat(needed(text)).extracting(it -> it.subject().id()).contains("quarantined");
    }
  }

  @Nested
  class A_persons_word_on_a_link {

    @Test
    void settles_it_until_its_day() {
      assertThat(all(REPORT.needed()))
          .extracting(it -> it.subject().id())
          .doesNotContain("said-alive");
      assertThat(all(REPORT.folded()))
          .filteredOn(it -> it.subject().id().equals("said-alive"))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.sort()).isEqualTo(FindingSort.VOUCHED);
            assertThat(it.verdict()).isEqualTo("alive");
            assertThat(it.countedFailures()).as("what was seen is told too").isEqualTo(2);
            assertThat(it.reason())
                .startsWith("Said to be alive until 2027-05-01: Programs are told 404")
                .contains("Seen by program: Answers with 404");
          });
    }

    @Test
    void past_its_day_is_due_and_no_longer_holds() {
      assertThat(all(REPORT.needed()))
          .filteredOn(it -> it.subject().id().equals("said-too-long-ago"))
          .extracting(it -> it.sort().word() + " of " + it.subject().key() + ": " + it.verdict())
          .containsExactlyInAnyOrder("review-due of link_status: dead", "dead of docs: dead");
    }

    @Test
    void tells_when_programs_agree_with_it_by_now() {
      Past past =
          new Past().answered("https://said-alive.example.org/", 200, "2026-11-01", "2026-11-08");
      TriageReport report =
          Triage.of(Troubles.known(Troubles.catalog(), Observations.NONE, past.memories()));

      assertThat(all(report.folded()))
          .filteredOn(it -> it.subject().id().equals("said-alive"))
          .extracting(Finding::action)
          .containsExactly("Programs see the same by now: its status can be deleted.");
    }
  }

  private static List<Finding> needed(String catalog) {
    return all(
        Triage.of(Troubles.known(catalog, Troubles.observations(), Troubles.memories())).needed());
  }

  @Nested
  class The_rows_for_machines {

    @Test
    void hold_every_promised_key() {
      JsonNode rows = JsonMapper.shared().readTree(new JsonTriage().render(REPORT)).get("rows");

      assertThat(rows).isNotEmpty();
      for (JsonNode row : rows) {
        assertThat(row.propertyNames())
            .contains(
                "id",
                "kind",
                "url",
                "verdict",
                "reason",
                "evidence",
                "last_ok",
                "first_failed",
                "counted_failures",
                "action",
                "replacement",
                "place");
      }
    }
  }

  private static List<Finding> all(List<FindingGroup> groups) {
    return groups.stream().flatMap(group -> group.findings().stream()).toList();
  }
}
