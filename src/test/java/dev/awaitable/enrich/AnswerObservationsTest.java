package dev.awaitable.enrich;

import static dev.awaitable.enrich.Answers.ASKED;
import static dev.awaitable.enrich.Answers.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkObservation.Told;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerObservationsTest {

  private static final RepoUrl NEW_NAME = new RepoUrl("github.com", "aio/http");
  private static final PackageName NAME = new PackageName("aiohttp");
  private static final WebUrl PAGE = new WebUrl("https://pypi.org/project/aiohttp/");

  private static Told told(RepositoryLookup lookup, @Nullable Long knownId) {
    return (Told) AnswerObservations.of(lookup, knownId).orElseThrow();
  }

  @Test
  void a_repository_that_answers_is_there() {
    Told told = told(Answers.found(REPO, 7L), 7L);

    assertThat(told.word()).isEqualTo(Told.Word.THERE);
    assertThat(told.url()).isEqualTo(new WebUrl("https://github.com/aio-libs/aiohttp"));
    assertThat(told.movedTo()).isNull();
  }

  @Test
  void one_that_answers_under_another_name_has_moved_where_its_number_proves_it() {
    assertThat(told(Answers.found(NEW_NAME, 7L), 7L).movedTo())
        .isEqualTo(new WebUrl("https://github.com/aio/http"));
    assertThat(told(Answers.found(NEW_NAME, 7L), null).movedTo()).isNull();
    assertThat(told(Answers.found(NEW_NAME, 8L), 7L).movedTo()).isNull();
  }

  @Test
  void one_that_the_forge_does_not_know_is_missing() {
    Told told = told(new RepositoryLookup.Gone(REPO, "NOT_FOUND", ASKED), 7L);

    assertThat(told.word()).isEqualTo(Told.Word.REPOSITORY_MISSING);
    assertThat(told.detail()).isEqualTo("NOT_FOUND");
  }

  @Test
  void one_that_is_closed_is_closed_by_law_with_the_notice_where_there_is_one() {
    Told told =
        told(new RepositoryLookup.Blocked(REPO, "dmca", "https://example.com/n", ASKED), 7L);

    assertThat(told.word()).isEqualTo(Told.Word.CLOSED_BY_LAW);
    assertThat(told.detail()).isEqualTo("dmca, https://example.com/n");
    assertThat(told(new RepositoryLookup.Blocked(REPO, "tos", null, ASKED), 7L).detail())
        .isEqualTo("tos");
  }

  @Test
  void a_look_up_that_told_nothing_is_no_observation() {
    var unavailable =
        new RepositoryLookup.Unavailable(REPO, LookupTrouble.LIMITED, "wait", null, ASKED);

    assertThat(AnswerObservations.of(unavailable, 7L)).isEmpty();
    assertThat(
            AnswerObservations.of(
                new PackageLookup.Unavailable(NAME, LookupTrouble.LIMITED, "wait", ASKED), PAGE))
        .isEmpty();
  }

  @Test
  void a_forge_whose_own_host_fails_fails_like_any_link() {
    var unavailable =
        new RepositoryLookup.Unavailable(
            REPO, LookupTrouble.NOT_REACHED, "no such name", LinkFailure.NAME_NOT_FOUND, ASKED);

    assertThat(AnswerObservations.of(unavailable, null))
        .get()
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(LinkFailure.NAME_NOT_FOUND));
  }

  @Test
  void packages_are_there_or_missing() {
    assertThat(AnswerObservations.of(new PackageLookup.Gone(NAME, "HTTP 404", ASKED), PAGE))
        .get()
        .isInstanceOfSatisfying(
            Told.class, it -> assertThat(it.word()).isEqualTo(Told.Word.PACKAGE_MISSING));
  }
}
