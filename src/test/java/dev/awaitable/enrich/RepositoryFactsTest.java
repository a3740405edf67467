package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryFactsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONTH_BEFORE = LocalDate.of(2026, 10, 20);
  private static final String FORGE = "github";

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
        List.of(new StarCount(MONTH_BEFORE, 11, FORGE)),
        fact(DAY),
        fact(new Release("1.0", DAY)),
        fact(false),
        fact(false),
        fact("MIT"),
        fact(3),
        fact(4),
        fact(2),
        fact(MONTH_BEFORE),
        fact(5),
        fact(6),
        fact(7L),
        fact(">=3.10"),
        fact(List.of("Framework :: AsyncIO")),
        fact(List.of("anyio")),
        fact(new PackageStanding(PackageStatus.ACTIVE, null)),
        fact(true),
        fact("moved on"),
        DAY);
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, DAY, FORGE);
  }
}
