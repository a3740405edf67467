package dev.awaitable.judge;

import static dev.awaitable.testkit.FactsBuilder.facts;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Verdict.StarsChange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarTrendTest {

  private static final LocalDate NEWEST = LocalDate.of(2026, 10, 4);

  @Test
  void is_the_difference_to_the_count_nearest_to_a_year_before() {
    RepositoryFacts facts =
        facts()
            .counted(NEWEST.minusDays(420), 70)
            .counted(NEWEST.minusDays(370), 80)
            .counted(NEWEST.minusDays(340), 85)
            .counted(NEWEST.minusDays(30), 99)
            .counted(NEWEST, 100)
            .build();

    StarsChange change = requireNonNull(StarTrend.of(facts));

    assertThat(change).isEqualTo(new StarsChange(NEWEST.minusDays(370), NEWEST, 80, 100));
    assertThat(change.difference()).isEqualTo(20);
  }

  @Test
  void of_two_equally_near_counts_takes_the_older() {
    assertThat(
            StarTrend.of(
                facts()
                    .counted(NEWEST.minusDays(370), 80)
                    .counted(NEWEST.minusDays(360), 85)
                    .counted(NEWEST, 100)
                    .build()))
        .isEqualTo(new StarsChange(NEWEST.minusDays(370), NEWEST, 80, 100));
  }

  @ParameterizedTest
  @CsvSource({"299, false", "300, true", "430, true", "431, false"})
  void asks_for_a_count_at_about_a_year(int days, boolean found) {
    RepositoryFacts facts =
        facts().counted(NEWEST.minusDays(days), 80).counted(NEWEST, 100).build();

    assertThat(StarTrend.of(facts) != null).isEqualTo(found);
  }

  @Test
  void a_newer_count_outside_the_history_is_the_newest() {
    assertThat(StarTrend.of(facts().counted(NEWEST.minusDays(365), 80).stars(100, NEWEST).build()))
        .isEqualTo(new StarsChange(NEWEST.minusDays(365), NEWEST, 80, 100));
  }

  @Test
  void may_go_down() {
    assertThat(StarTrend.of(facts().counted(NEWEST.minusDays(365), 80).counted(NEWEST, 40).build()))
        .isEqualTo(new StarsChange(NEWEST.minusDays(365), NEWEST, 80, 40));
  }

  @Test
  void is_not_drawn_across_a_counter_that_started_again() {
    assertThat(
            StarTrend.of(facts().counted(NEWEST.minusDays(365), 3648).counted(NEWEST, 308).build()))
        .isNull();
    assertThat(
            StarTrend.of(
                facts()
                    .counted(NEWEST.minusDays(365), 500)
                    .counted(NEWEST.minusDays(200), 20)
                    .counted(NEWEST, 700)
                    .build()))
        .isNull();
  }

  @Test
  void is_drawn_again_from_after_the_start() {
    assertThat(
            StarTrend.of(
                facts()
                    .counted(NEWEST.minusDays(800), 3648)
                    .counted(NEWEST.minusDays(370), 308)
                    .counted(NEWEST, 503)
                    .build()))
        .isEqualTo(new StarsChange(NEWEST.minusDays(370), NEWEST, 308, 503));
  }

  @Test
  void is_nothing_where_nobody_counted() {
    assertThat(StarTrend.of(RepositoryFacts.UNKNOWN)).isNull();
    assertThat(StarTrend.of(facts().stars(5, NEWEST).build())).isNull();
  }
}
