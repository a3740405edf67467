package dev.awaitable.enrich;

import static dev.awaitable.enrich.Answers.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import org.junit.jupiter.api.Test;

class RepositoryIdentityTest {

  private static final RepoUrl NEW_NAME = new RepoUrl("github.com", "aio/http");
  private static final RepoUrl OTHER_CASE = new RepoUrl("github.com", "AIO-libs/aiohttp");

  @Test
  void the_same_name_is_the_same_repository_until_its_number_says_otherwise() {
    assertThat(RepositoryIdentity.of(Answers.found(REPO, 7L), 7L))
        .isEqualTo(RepositoryIdentity.SAME);
    assertThat(RepositoryIdentity.of(Answers.found(REPO, 7L), null))
        .isEqualTo(RepositoryIdentity.SAME);
    assertThat(RepositoryIdentity.of(Answers.found(REPO, 8L), 7L))
        .isEqualTo(RepositoryIdentity.REPLACED);
  }

  @Test
  void another_letter_case_is_no_rename() {
    assertThat(RepositoryIdentity.of(Answers.found(OTHER_CASE, 7L), 7L))
        .isEqualTo(RepositoryIdentity.OTHER_CASE);
    assertThat(Answers.found(OTHER_CASE, 7L).rename()).isEmpty();
  }

  @Test
  void another_name_is_a_rename_that_the_number_proves() {
    assertThat(RepositoryIdentity.of(Answers.found(NEW_NAME, 7L), 7L))
        .isEqualTo(RepositoryIdentity.RENAMED);
    assertThat(RepositoryIdentity.of(Answers.found(NEW_NAME, 7L), null))
        .isEqualTo(RepositoryIdentity.RENAMED_UNPROVED);
    assertThat(RepositoryIdentity.of(Answers.found(NEW_NAME, null), 7L))
        .isEqualTo(RepositoryIdentity.RENAMED_UNPROVED);
    assertThat(Answers.found(NEW_NAME, 7L).rename()).contains(new Rename(REPO, NEW_NAME, "github"));
  }
}
