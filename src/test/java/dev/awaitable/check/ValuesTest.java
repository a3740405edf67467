package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static List<Problem> problems(String from, String to) {
    String small = Fixtures.text("catalogs/small.yaml");
    assertThat(small).contains(from);
    byte[] bytes = small.replace(from, to).getBytes(StandardCharsets.UTF_8);
    return new CatalogReader(Limits.DEFAULT)
        .read("x", bytes, LocalDate.of(2026, 11, 20))
        .findings()
        .problems();
  }

  @Test
  void an_address_is_promised_exactly_where_one_can_be_made() {
    for (char c = ' '; c < Character.MIN_SURROGATE; c++) {
      String name = String.valueOf(c);
      if (Values.hasSlug(name)) {
        assertThat(Slug.of(name).value()).isNotEmpty();
      } else {
        assertThatIllegalArgumentException().as(name).isThrownBy(() -> Slug.of(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "'24'", "[24]", "{months: 24}", "", "2.5", "0"})
  void a_number_that_is_none_is_reported_once(String value) {
    assertThat(problems("stale_after_months: 24", "stale_after_months: " + value))
        .extracting(Problem::rule)
        .singleElement()
        .isIn(Rule.BAD_NUMBER, Rule.WRONG_TYPE, Rule.EMPTY_VALUE);
  }
}
