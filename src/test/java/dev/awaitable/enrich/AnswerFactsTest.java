package dev.awaitable.enrich;

import static dev.awaitable.enrich.Answers.ASKED;
import static dev.awaitable.enrich.Answers.DAY;
import static dev.awaitable.enrich.Answers.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerFactsTest {

  private static final RepoUrl NEW_NAME = new RepoUrl("github.com", "aio/http");

  @Test
  void a_repository_is_filed_under_the_name_it_was_asked_by_on_the_day_it_was_asked() {
    FactSet facts = AnswerFacts.of(Answers.found(NEW_NAME, 7L));

    assertThat(facts.repo()).isEqualTo(REPO);
    assertThat(facts.seen()).isEqualTo(DAY);
    assertThat(facts.source()).isEqualTo("github");
    assertThat(facts.get(FactKey.STARS)).isEqualTo(15_000);
    assertThat(facts.get(FactKey.LAST_COMMIT)).isEqualTo(LocalDate.of(2026, 10, 30));
    assertThat(facts.get(FactKey.REPOSITORY_ID)).isEqualTo(7L);
    assertThat(facts.get(FactKey.ARCHIVED)).isFalse();
  }

  @Test
  void what_was_found_is_said_not_to_be_gone_so_that_an_older_doubt_ends() {
    assertThat(AnswerFacts.of(Answers.found(REPO, null)).get(FactKey.GONE)).isFalse();
  }

  @Test
  void what_is_not_told_is_left_out() {
    FactSet facts = AnswerFacts.of(Answers.found(REPO, null));

    assertThat(facts.has(FactKey.OPEN_ISSUES)).isFalse();
    assertThat(facts.has(FactKey.REPOSITORY_ID)).isFalse();
    assertThat(facts.has(FactKey.TRAITS)).isFalse();
    assertThat(facts.has(FactKey.RELEASE)).isFalse();
  }

  @Test
  void a_release_that_is_not_ready_is_a_tag_and_no_release() {
    var early = new ForgeRelease("v4.0.0rc1", LocalDate.of(2026, 10, 29), true);
    FactSet facts =
        AnswerFacts.of(
            new RepositoryLookup.Found(
                REPO,
                Answers.repository(REPO, 7L, early, Set.of(RepositoryTrait.FORK), Set.of()),
                ASKED));

    assertThat(facts.get(FactKey.TAG)).isEqualTo("v4.0.0rc1");
    assertThat(facts.get(FactKey.TAGGED)).isEqualTo(LocalDate.of(2026, 10, 29));
    assertThat(facts.has(FactKey.RELEASED)).isFalse();
    assertThat(facts.get(FactKey.TRAITS)).containsExactly("fork");
  }

  @Test
  void a_package_is_filed_with_its_repository_and_its_own_name() {
    RepoUrl link = new RepoUrl("github.com", "aio-libs/aiohttp");
    FactSet facts =
        AnswerFacts.of(Answers.found(false, PackageStatus.ARCHIVED, List.of(link, link)), REPO);

    assertThat(facts.source()).isEqualTo("pypi");
    assertThat(facts.get(FactKey.PACKAGE)).isEqualTo("aiohttp");
    assertThat(facts.get(FactKey.RELEASE)).isEqualTo("3.14.0");
    assertThat(facts.get(FactKey.RELEASED)).isEqualTo(LocalDate.of(2026, 10, 28));
    assertThat(facts.get(FactKey.YANKED)).isFalse();
    assertThat(facts.get(FactKey.PACKAGE_STATUS)).isEqualTo("archived");
    assertThat(facts.get(FactKey.PACKAGE_STATUS_REASON)).isEqualTo("moved elsewhere");
    assertThat(facts.get(FactKey.PACKAGE_REPOSITORIES))
        .containsExactly("github.com/aio-libs/aiohttp");
  }

  @Test
  void a_status_alone_says_nothing_about_releases() {
    var status =
        PackageAnswer.ofStatus(new PackageName("aiohttp"), PackageStatus.QUARANTINED, null);
    FactSet facts =
        AnswerFacts.of(new PackageLookup.Found(new PackageName("aiohttp"), status, ASKED), REPO);

    assertThat(facts.values()).containsOnlyKeys(FactKey.PACKAGE, FactKey.PACKAGE_STATUS);
    assertThat(status.unanswered()).contains(FactKey.RELEASE, FactKey.LICENSE, FactKey.YANKED);
  }

  @Test
  void contributors_and_the_end_of_a_repository_are_facts_of_their_own() {
    assertThat(AnswerFacts.of(new ContributorLookup.Counted(REPO, "github", 812, ASKED)).values())
        .containsOnlyKeys(FactKey.CONTRIBUTORS);
    assertThat(
            AnswerFacts.gone(new RepositoryLookup.Gone(REPO, "NOT_FOUND", ASKED), "github")
                .values())
        .containsOnlyKeys(FactKey.GONE);
  }

  @Test
  void a_release_alone_says_nothing_about_the_status() {
    FactSet facts = AnswerFacts.of(Answers.found(false, null, List.of()), REPO);

    assertThat(facts.has(FactKey.RELEASE)).isTrue();
    assertThat(facts.has(FactKey.PACKAGE_STATUS)).isFalse();
    assertThat(facts.has(FactKey.PACKAGE_STATUS_REASON)).isFalse();
    assertThat(facts.has(FactKey.PACKAGE_REPOSITORIES)).isFalse();
  }

  @Test
  void the_counts_become_a_row_of_the_history() {
    assertThat(AnswerFacts.history(Answers.found(REPO, null)))
        .contains(new HistoryRow(REPO, DAY, 15_000, 2_000, null, null, null, "github"));
  }

  @Test
  void where_no_stars_were_told_the_history_has_no_row() {
    assertThat(AnswerFacts.history(Answers.foundWithStars(null))).isEmpty();
    assertThat(AnswerFacts.history(Answers.foundWithStars(0)))
        .get()
        .extracting(HistoryRow::stars)
        .isEqualTo(0);
  }
}
