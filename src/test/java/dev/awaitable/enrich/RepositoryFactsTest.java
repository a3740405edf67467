package dev.awaitable.enrich;

import static dev.awaitable.testkit.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepositoryFactsTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 4);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 4);

  @Nested
  class The_counts_of_stars {

    @Test
    void end_with_the_newest_one_although_no_row_of_the_past_holds_it_yet() {
      assertThat(facts().counted(SEPTEMBER, 90).stars(100, OCTOBER).build().starCounts())
          .extracting(StarCount::on, StarCount::stars)
          .containsExactly(tuple(SEPTEMBER, 90), tuple(OCTOBER, 100));
      assertThat(facts().stars(100, OCTOBER).build().starCounts())
          .containsExactly(new StarCount(OCTOBER, 100, "forge"));
    }

    @Test
    void hold_no_day_twice_and_none_out_of_order() {
      RepositoryFacts sameDay = facts().counted(OCTOBER, 90).stars(100, OCTOBER).build();
      RepositoryFacts earlier = facts().counted(OCTOBER, 90).stars(100, SEPTEMBER).build();

      assertThat(sameDay.starCounts()).isEqualTo(sameDay.starHistory());
      assertThat(earlier.starCounts()).isEqualTo(earlier.starHistory());
    }

    @Test
    void leave_out_what_was_counted_nobody_knows_when() {
      assertThat(facts().counted(OCTOBER, 90).build().starCounts()).hasSize(1);
      assertThat(undated().starCounts()).isEmpty();
      assertThat(RepositoryFacts.UNKNOWN.starCounts()).isEmpty();
    }

    private RepositoryFacts undated() {
      FactSet set = FactSet.of(Answers.REPO, null, "forge").with(FactKey.STARS, 100);
      return new BestFacts(List.of(set), Map.of(), null).all(List.of());
    }
  }

  /** What decides whether data are committed and when a page changed must forget no fact. */
  @Test
  void all_of_them_are_those_it_consists_of_in_their_order() throws ReflectiveOperationException {
    RepositoryFacts facts = filled();
    List<Object> parts = new ArrayList<>();
    for (RecordComponent part : RepositoryFacts.class.getRecordComponents()) {
      if (part.getType() == Fact.class) {
        parts.add(part.getAccessor().invoke(facts));
      }
    }

    assertThat(facts.all()).doesNotContainNull().isEqualTo(parts);
  }

  @Test
  void what_is_not_known_keeps_its_place_among_them() {
    assertThat(RepositoryFacts.UNKNOWN.all()).hasSameSizeAs(filled().all()).containsOnlyNulls();
  }

  private static RepositoryFacts filled() {
    return new RepositoryFacts(
        fact(12),
        List.of(new StarCount(SEPTEMBER, 11, "forge")),
        fact(OCTOBER),
        fact(new Release("1.0", OCTOBER)),
        fact(false),
        fact(false),
        fact("MIT"),
        fact(3),
        fact(4),
        fact(2),
        fact(SEPTEMBER),
        fact(5),
        fact(6),
        fact(7L),
        fact(">=3.10"),
        fact(List.of("Framework :: AsyncIO")),
        fact(List.of("anyio")),
        fact(new PackageStanding(PackageStatus.ACTIVE, null)),
        fact(true),
        fact("moved on"),
        OCTOBER);
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, OCTOBER, "forge");
  }
}
