package dev.awaitable.triage;

import static dev.awaitable.enrich.LinkObservation.Told.Word.REPOSITORY_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of one library, on 20 November 2026, by what was seen and what its entry says. */
class LibraryFindingsTest {

  private static final String REPO = "repo: https://github.com/example/notice\n";

  @ParameterizedTest
  @CsvSource({
    "2024-11-21, ''",
    "2024-11-20, newly-stale",
    "2024-10-16, newly-stale",
    "2024-10-15, ''"
  })
  void a_library_is_newly_stale_for_thirty_five_days(LocalDate lastCommit, String sort) {
    assertThat(sorts("", seen().with(FactKey.LAST_COMMIT, lastCommit))).isEqualTo(sort);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, ''", "2026-11-19, review-due"})
  void a_status_is_due_once_its_day_is_over(String reviewBy, String sort) {
    assertThat(sorts(status("finished", reviewBy), seen())).isEqualTo(sort);
  }

  @Test
  void what_its_readme_says_is_settled_by_any_status() {
    FactSet notice = seen().with(FactKey.NOTICE, "looking for maintainers");

    assertThat(sorts("", notice)).isEqualTo("successor-missing");
    assertThat(sorts(status("active", "2027-05-01"), notice)).isEmpty();
  }

  @Test
  void
      an_archived_repository_is_told_with_a_status_that_says_otherwise_and_its_last_sign_of_life() {
    FactSet archived =
        seen()
            .with(FactKey.LAST_COMMIT, LocalDate.parse("2026-03-01"))
            .with(FactKey.ARCHIVED, true);

    assertThat(needed(status("active", "2027-05-01"), archived, Map.of()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.sort()).isEqualTo(FindingSort.ARCHIVED);
          assertThat(it.reason()).endsWith("; a status says that it is active.");
          assertThat(it.since()).isEqualTo("2026-03-01");
        });
  }

  @Test
  void a_repository_that_is_gone_is_told_once_and_as_dead_where_its_link_is() {
    FactSet gone = seen().with(FactKey.GONE, true);
    Map<WebUrl, LinkMemory> dead =
        new Past()
            .told(
                "https://github.com/example/notice", REPOSITORY_MISSING, "2026-10-08", "2026-10-15")
            .memories();

    assertThat(sorts("", gone)).isEqualTo("successor-missing");
    assertThat(needed("", gone, dead)).extracting(Finding::sort).containsExactly(FindingSort.DEAD);
  }

  @Test
  void a_deprecated_package_is_settled_by_a_successor() {
    FactSet deprecated =
        seen().with(FactKey.PACKAGE, "notice").with(FactKey.PACKAGE_STATUS, "deprecated");

    assertThat(sorts("package: notice\n", deprecated)).isEqualTo("package-ended");
    assertThat(sorts("package: notice\n        superseded_by: alive\n", deprecated)).isEmpty();
  }

  private static String sorts(String entry, FactSet seen) {
    return String.join(
        " ", needed(entry, seen, Map.of()).stream().map(it -> it.sort().word()).toList());
  }

  private static List<Finding> needed(
      String entry, FactSet seen, Map<WebUrl, LinkMemory> memories) {
    String text =
        Troubles.catalog().replace(REPO, REPO + (entry.isEmpty() ? "" : "        ") + entry);
    Observations all = Troubles.observations();
    Observations one =
        new Observations(List.of(seen), List.of(), List.of(), List.of(), all.sources());
    return Triage.of(Troubles.known(text, one, memories)).needed().stream()
        .flatMap(group -> group.findings().stream())
        .filter(it -> it.subject().id().equals("notice"))
        .toList();
  }

  private static String status(String is, String reviewBy) {
    return "status: {is: %s, because: Somebody has looked at it., by: us, review_by: %s}\n"
        .formatted(is, reviewBy);
  }

  private static FactSet seen() {
    return FactSet.of(
        new RepoUrl("github.com", "example/notice"), LocalDate.parse("2026-11-19"), "forge");
  }
}
