package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final CatalogReader READER = new CatalogReader(Limits.DEFAULT);

  private static List<Problem> problems(String catalog) {
    byte[] bytes = catalog.getBytes(StandardCharsets.UTF_8);
    return READER.read("x", bytes, LocalDate.of(2026, 11, 20)).findings().problems();
  }

  private static String small(String from, String to) {
    String small = Fixtures.text("catalogs/small.yaml");
    assertThat(small).containsOnlyOnce(from);
    return small.replace(from, to);
  }

  @Nested
  class WhoRefersToWhatCannotBeRead {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
      "- name: Redis, - nmae: Redis",
      "- name: requests, - nmae: requests",
      "- id: http-clients, - di: http-clients",
      "- id: httpx, - di: httpx",
      "'libraries:\n\n      - id: aiohttp', 'libraris:\n\n      - id: aiohttp'",
      "systems:, sistems:",
      "blocking:, bloking:",
      "categories:, categoris:"
    })
    void is_not_blamed_for_it(String right, String wrong) {
      String text = small(right, wrong);
      assertThat(problems(text))
          .isNotEmpty()
          .extracting(Problem::rule)
          .isSubsetOf(Rule.UNKNOWN_KEY, Rule.MISSING_KEY);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"- id: httpx, - id: Httpx", "- id: http-clients, '- id: '"})
    void is_not_blamed_for_a_name_that_is_refused(String right, String wrong) {
      assertThat(problems(small(right, wrong)))
          .extracting(Problem::rule)
          .doesNotContain(Rule.UNKNOWN_LIBRARY, Rule.UNKNOWN_CATEGORY, Rule.NOT_AN_ANSWER);
    }
  }

  @Nested
  class AnAnswer {

    private static final String REPLACES = "replaces: [requests]\n        api: async-and-sync";
    private static final String SILENT = "api: async-and-sync";

    @ParameterizedTest
    @ValueSource(strings = {"async_since: '3.0'", "async_api: requests.aio"})
    void is_the_same_package_as_installers_compare_names_where_the_name_speaks_async(
        String speaks) {
      assertThat(problems(same().replace("- name: requests", "- name: requests\n    " + speaks)))
          .isEmpty();
    }

    @Test
    void is_not_the_same_package_where_the_name_only_blocks() {
      assertThat(problems(same())).extracting(Problem::rule).containsExactly(Rule.NOT_AN_ANSWER);
    }

    private static String same() {
      return small(REPLACES, SILENT).replace("package: httpx", "package: Requests");
    }

    @Test
    void is_nothing_that_only_has_another_package() {
      assertThat(problems(small(REPLACES, SILENT)))
          .extracting(Problem::rule)
          .containsExactly(Rule.NOT_AN_ANSWER);
    }
  }
}
