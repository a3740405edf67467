package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.problem.Rule;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of {@code docs/catalog-format.md} and what the reader accepts together. */
class FormatPageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Pattern LENGTHS =
      Pattern.compile("(?:text|sentence), (?:up to|([0-9]+) to) ([0-9]+)(?:[:;].*)?");

  private static final List<Map.Entry<Shape, String>> TABLES =
      List.of(
          Map.entry(Shapes.CATALOG, "Top"),
          Map.entry(Shapes.SYSTEM, "systems"),
          Map.entry(Shapes.CATEGORY, "categories"),
          Map.entry(Shapes.LIBRARY, "libraries"),
          Map.entry(Shapes.LINK_WORD, "A person's word on a link"),
          Map.entry(Shapes.BLOCKING, "blocking"),
          Map.entry(Shapes.RESOURCE, "resources"),
          Map.entry(Shapes.REMOVED, "removed and declined"));

  private static final String LINK_STATUS =
      """
              link_status:
                docs:
                  is: alive
                  because: Programs are told 404.
                  by: us
                  review_by: 2027-05-20
      """;

  private final CatalogReader reader = new CatalogReader(Limits.DEFAULT);
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text("catalog.schema.json"), InputFormat.JSON);

  private record Row(String key, String value) {}

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_names_the_keys_in_their_order_and_the_required_ones_in_bold(
      Shape shape, String heading) {
    List<String> written =
        shape.keys().values().stream()
            .map(key -> key.required() ? "**" + key.name() + "**" : key.name())
            .toList();

    assertThat(rows(heading).flatMap(row -> Stream.of(row.key().split(", "))))
        .containsExactlyElementsOf(written);
  }

  @ParameterizedTest(name = "{1} in {0}: {2} to {3}")
  @MethodSource("lengths")
  void a_text_has_as_many_characters_as_the_page_says(
      String section, String key, int shortest, int longest) {
    Predicate<Integer> fits =
        length -> isFine(with(section, key, length), Rule.TEXT_LENGTH, "character");

    assertThat(fits).accepts(shortest, longest).rejects(longest + 1);
    if (shortest > 1) {
      assertThat(fits).rejects(shortest - 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quiet_after_months, 1, 240",
    "stale_after_months, 1, 240",
    "observation_valid_days, 1, 3650",
    "data_old_after_days, 1, 3650",
    "votes_needed, 1, 1000",
    "discover_min_stars, 1, 1000000",
    "discover_max_months, 1, 240",
    "year, 1970, 2026"
  })
  void a_number_is_as_small_and_as_large_as_the_page_says(String key, int smallest, int largest) {
    String small =
        Fixtures.text("catalogs/small.yaml")
            .replace(
                "policy:\n",
                """
                policy:
                  votes_needed: 3
                  discover_min_stars: 9
                  discover_max_months: 9
                """);
    Predicate<Integer> fits =
        number ->
            isFine(
                small.replaceFirst(key + ": [0-9]+", key + ": " + number),
                Rule.BAD_NUMBER,
                "whole number");

    assertThat(fits).accepts(smallest, largest).rejects(smallest - 1, largest + 1);
  }

  /** Whether neither the reader nor, where it can see that, the schema finds this fault. */
  private boolean isFine(String catalog, Rule rule, String words) {
    byte[] bytes = catalog.getBytes(StandardCharsets.UTF_8);
    boolean fine =
        reader.read("x", bytes, TODAY).findings().problems().stream()
            .noneMatch(it -> it.rule() == rule && it.message().contains(words));
    if (!catalog.contains("year: 2027")) {
      assertThat(schema.validate(catalog, InputFormat.YAML).isEmpty()).isEqualTo(fine);
    }
    return fine;
  }

  /** The small catalog with a text of that length under the first such key of a section. */
  private static String with(String section, String key, int length) {
    String text = length == 1 ? "A" : "A" + "b".repeat(length - 2) + ".";
    String small =
        Fixtures.text("catalogs/small.yaml")
            .replace("        note: Keep", LINK_STATUS + "        note: Keep")
            .replaceFirst("\\{label: (.*), url: (.*)}", "label: $1\n        url: $2");
    Matcher start = Pattern.compile("(?m)^ *" + section + ":").matcher(small);
    Matcher value = Pattern.compile("\\b" + key + ": .*").matcher(small);
    assertThat(start.find() && value.find(start.start())).isTrue();
    return small.substring(0, value.start()) + key + ": " + text + small.substring(value.end());
  }

  static Stream<Arguments> lengths() {
    Stream<Arguments> tables =
        TABLES.stream()
            .map(Map.Entry::getValue)
            .flatMap(heading -> rows(heading).flatMap(row -> lengths(heading, row)));
    return Stream.concat(
        tables,
        Stream.of(
            Arguments.of("status", "because", 10, 240),
            Arguments.of("status", "by", 2, 120),
            Arguments.of("links", "label", 1, 40),
            Arguments.of("vocabulary", "threads", 3, 200)));
  }

  private static Stream<Arguments> lengths(String heading, Row row) {
    Matcher lengths = LENGTHS.matcher(row.value());
    if (!lengths.matches()) {
      return Stream.empty();
    }
    String section =
        switch (heading) {
          case "Top" -> "title";
          case "A person's word on a link" -> "link_status";
          case "removed and declined" -> "removed";
          default -> heading;
        };
    int shortest = lengths.group(1) == null ? 1 : Integer.parseInt(lengths.group(1));
    String key = row.key().replace("*", "");
    return Stream.of(Arguments.of(section, key, shortest, Integer.parseInt(lengths.group(2))));
  }

  static Stream<Arguments> tables() {
    return TABLES.stream()
        .map(it -> Arguments.of(Named.of(it.getKey().what(), it.getKey()), it.getValue()));
  }

  /** The rows of the table under a heading. */
  private static Stream<Row> rows(String heading) {
    String page = text("docs/catalog-format.md");
    int start = page.indexOf("# " + heading + "\n");
    String section = page.substring(page.indexOf('\n', start)).split("\n#+ ", 2)[0];
    return section
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.split(" *\\| *"))
        .map(cells -> new Row(cells[1], cells[2]));
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
