package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCoverageTest {

  @ParameterizedTest
  @CsvSource({"10, 10, true", "10, 8, true", "10, 7, false", "1000, 799, false", "0, 0, true"})
  void a_share_is_reached_by_just_so_many_and_where_there_was_nothing_before(
      int before, int now, boolean reached) {
    assertThat(new AnswerCoverage(before, now).reaches(0.8)).isEqualTo(reached);
  }
}
