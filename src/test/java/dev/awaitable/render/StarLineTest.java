package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.StarCount;
import dev.awaitable.render.view.StarLineView;
import dev.awaitable.render.view.StarPathView;
import dev.awaitable.render.view.StarPathView.Dot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarLineTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Test
  void runs_from_the_lower_left_to_the_upper_right_when_stars_only_grow() {
    StarPathView line = line(count(0, 100), count(50, 150), count(100, 200));

    assertThat(line.path()).isEqualTo("M0 48L120 24L240 0");
    assertThat(line.dots()).isEmpty();
  }

  @Test
  void tells_the_same_count_by_count() {
    StarLineView line =
        Objects.requireNonNull(
            StarLine.of(List.of(count(0, 100), count(50, 150), count(100, 200))));

    assertThat(line.first()).isEqualTo("100 in Jan 2026");
    assertThat(line.last()).isEqualTo("200 in Apr 2026");
    assertThat(line.counts())
        .extracting(StarLineView.Count::on)
        .containsExactly("1 January 2026", "20 February 2026", "11 April 2026");
  }

  @Test
  void is_broken_where_nobody_counted_for_a_quarter_of_a_year() {
    StarPathView line = line(count(0, 10), count(30, 10), count(123, 20), count(150, 20));

    assertThat(line.path()).isEqualTo("M0 48L48 48M196.8 0L240 0");
  }

  @Test
  void shows_a_count_between_two_gaps_as_a_dot() {
    StarPathView line = line(count(0, 0), count(200, 50), count(400, 100));

    assertThat(line.path()).isEmpty();
    assertThat(line.dots())
        .containsExactly(new Dot("0", "48"), new Dot("120", "24"), new Dot("240", "0"));
  }

  @Test
  void runs_along_the_middle_when_nothing_changed() {
    assertThat(line(count(0, 7), count(30, 7)).path()).isEqualTo("M0 24L240 24");
  }

  @Test
  void makes_no_mountain_of_a_handful() {
    assertThat(line(count(0, 1_000), count(30, 1_010)).path()).isEqualTo("M0 26.4L240 21.6");
    assertThat(line(count(0, 1_000), count(30, 1_111)).path()).isEqualTo("M0 48L240 0");
    assertThat(line(count(0, 3), count(30, 4)).path()).isEqualTo("M0 48L240 0");
    assertThat(line(count(0, 0), count(30, 0)).path()).isEqualTo("M0 24L240 24");
  }

  @Test
  void is_not_drawn_for_a_single_count() {
    assertThat(StarLine.path(List.of())).isNull();
    assertThat(StarLine.path(List.of(count(0, 7)))).isNull();
    assertThat(StarLine.of(List.of())).isNull();
    assertThat(StarLine.of(List.of(count(0, 7)))).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void stays_inside_its_frame_and_keeps_every_count(long seed) {
    Random random = new Random(seed);
    List<StarCount> counts = new ArrayList<>();
    int day = 0;
    for (int i = 0; i < 2 + random.nextInt(80); i++) {
      day += 1 + random.nextInt(200);
      counts.add(count(day, random.nextInt(200_000)));
    }

    StarPathView line = Objects.requireNonNull(StarLine.path(counts));

    List<MatchResult> places =
        Pattern.compile("[ML]([\\d.]+) ([\\d.]+)").matcher(line.path()).results().toList();
    assertThat(places).hasSize(counts.size() - line.dots().size());
    assertThat(places)
        .allSatisfy(place -> {
          assertThat(Double.parseDouble(place.group(1))).isBetween(0.0, (double) StarLine.WIDTH);
          assertThat(Double.parseDouble(place.group(2))).isBetween(0.0, (double) StarLine.HEIGHT);
        });
    assertThat(Objects.requireNonNull(StarLine.of(counts)).counts()).hasSameSizeAs(counts);
  }

  private static StarPathView line(StarCount... counts) {
    return Objects.requireNonNull(StarLine.path(List.of(counts)));
  }

  private static StarCount count(int day, int stars) {
    return new StarCount(START.plusDays(day), stars, "forge");
  }
}
