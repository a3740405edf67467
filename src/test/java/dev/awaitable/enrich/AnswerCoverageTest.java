package dev.awaitable.enrich;

import static dev.awaitable.enrich.Answers.ASKED;
import static dev.awaitable.enrich.Answers.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCoverageTest {

  private static final RepoUrl OTHER = new RepoUrl("github.com", "o/n");

  @Test
  void counts_what_was_found_of_what_had_data() {
    var coverage =
        AnswerCoverage.of(
            List.of(REPO, OTHER),
            List.of(Answers.found(REPO, 7L), new RepositoryLookup.Gone(OTHER, "NOT_FOUND", ASKED)));

    assertThat(coverage).isEqualTo(new AnswerCoverage(2, 1));
    assertThat(coverage.reaches(0.5)).isTrue();
    assertThat(coverage.reaches(0.8)).isFalse();
  }

  @Test
  void what_never_had_data_does_not_count() {
    var coverage =
        AnswerCoverage.of(List.of(), List.of(new RepositoryLookup.Gone(OTHER, "404", ASKED)));

    assertThat(coverage.reaches(0.8)).isTrue();
  }
}
