package dev.awaitable.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.problem.SourceText;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsertionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void an_entry_of_the_real_catalog_comes_behind_the_last_smaller_id_and_leaves_the_form_canonical()
      throws IOException {
    String catalog = Files.readString(Path.of("catalog.yaml"));
    Reading.Accepted read = accepted(catalog);
    // Every third category, each at another place: reading the whole catalog takes its time.
    List<Category> shelves = read.catalog().categories();
    List<String> ids = List.of("aaaa", "mmmm", "zzzz");
    for (int i = 0; i < shelves.size(); i += 3) {
      Category category = shelves.get(i);
      String id = ids.get(i / 3 % ids.size());
      String text = insert(read, category.id().value(), id).text();

      Reading.Accepted after = accepted(text);
      assertThat(CanonicalForm.of(after.findings().source(), after.root())).hasValue(text);
      assertThat(text)
          .hasSize(
              catalog.length()
                  + draft(id).lines().stream().mapToInt(it -> it.length() + 7).sum()
                  + 1);
      assertThat(after.catalog().libraries().map(Library::id).map(Object::toString)).contains(id);
    }
  }

  @Test
  void comments_above_the_next_entry_stay_with_it_and_those_of_the_last_one_too() {
    String file = Fixtures.text("catalogs/small.yaml");
    String head = file.substring(0, file.indexOf("categories:"));
    String shelf =
        head
            + """
            categories:
              - id: shelf
                name: Shelf
                description: The only shelf of this catalog, with a few things on it.
                libraries:
                # the first of all
                - id: bbb
                  name: bbb
                  description: An entry of this test, which stands in the middle of it.
                  added: 2026-01-01
                  # so much for it

            # what else there is
            """;

    assertThat(insert(accepted(shelf), "shelf", "aaa").text())
        .contains("    libraries:\n    - id: aaa\n")
        .contains("    # the first of all\n    - id: bbb\n");
    assertThat(insert(accepted(shelf), "shelf", "ccc").text())
        .contains("      # so much for it\n    - id: ccc\n")
        .endsWith("      added: 2026-11-20\n\n# what else there is\n");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_not_the_entry_stays_as_it_is_however_untidy(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      String text = new Untidy(random).of(Fixtures.text("catalogs/small.yaml"));
      if (!(read(text) instanceof Reading.Accepted before)) {
        continue;
      }
      for (String id : List.of("aaa", "bbb", "zzz")) {
        Insertion.Placed placed = insert(before, "http-clients", id);
        List<String> kept = placed.text().lines().toList();
        assertThat(accepted(placed.text()).catalog().libraries().count())
            .as(placed.text())
            .isEqualTo(before.catalog().libraries().count() + 1);
        assertThat(kept.get(placed.line() - 1)).endsWith("- id: " + id);
        assertThat(kept.subList(0, placed.line() - 1))
            .startsWith(text.lines().limit(placed.line() - 2).toArray(String[]::new));
        assertThat(kept.stream().filter(it -> !it.isBlank()).count())
            .isEqualTo(text.lines().filter(it -> !it.isBlank()).count() + draft(id).lines().size());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_comment_stays_with_what_it_is_about_and_none_is_the_entrys(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      String text = remarked(random);
      if (!(read(text) instanceof Reading.Accepted before)) {
        continue;
      }
      for (String id : List.of("aaa", "bbb", "zzz")) {
        String after = insert(before, "http-clients", id).text();

        assertThat(comments(accepted(after))).as(after).isEqualTo(comments(before));
      }
    }
  }

  /**
   * A catalog with comments and empty lines around its entries, of every indentation; above the
   * first of a list only of those that another entry above it would not take for its own.
   */
  private static String remarked(Random random) {
    StringBuilder out = new StringBuilder();
    boolean first = false;
    for (String line : Fixtures.text("catalogs/small.yaml").lines().toList()) {
      boolean entry = line.strip().startsWith("- id: ");
      for (int i = entry ? random.nextInt(4) : 0; i > 0; i--) {
        int indent = 2 * random.nextInt(first ? line.indexOf('-') / 2 + 1 : 6);
        String comment = " ".repeat(indent) + "# remark " + random.nextInt(100);
        out.append(random.nextInt(4) == 0 ? "" : comment).append('\n');
      }
      String dash = random.nextBoolean() ? "- # on its dash" : "-";
      boolean parted = entry && random.nextInt(4) == 0;
      out.append(parted ? line.replaceFirst("-( )(?= *id)", dash + "\n        ") : line);
      out.append('\n');
      first = line.endsWith(":") || (first && line.isBlank());
    }
    return out.toString();
  }

  private static Map<String, List<String>> comments(Reading.Accepted read) {
    return Comments.byPiece(read.findings().source(), read.root());
  }

  static LongStream seeds() {
    return Seeds.upTo(20);
  }

  private static Insertion.Placed insert(Reading.Accepted read, String category, String id) {
    SourceText source = read.findings().source();
    return new Insertion(source, read.root()).of(category, draft(id)).orElseThrow();
  }

  private static Draft draft(String id) {
    return new Draft(
        id,
        id,
        "An entry of this test: it came later, and \"belongs\" at its place.",
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of("asyncio", "trio"),
        null,
        null,
        TODAY,
        null);
  }

  private static Reading read(String text) {
    return new CatalogReader(Limits.DEFAULT)
        .read("catalog.yaml", text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static Reading.Accepted accepted(String text) {
    Reading reading = read(text);
    assertThat(reading)
        .as(() -> reading.findings().problems().toString())
        .isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }
}
