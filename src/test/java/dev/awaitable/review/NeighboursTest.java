package dev.awaitable.review;

import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.LibraryBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  private static final Library ENTRY =
      library("entry")
          .description("Fetches pages over HTTP and keeps connections open.")
          .connectsTo("http", "tor")
          .replaces("requests", "urllib")
          .build();

  @Nested
  class Near_is {

    @Test
    void what_answers_to_the_same_name_wherever_it_stands() {
      assertThat(near(shelf("other", library("one").replaces("requests"))))
          .containsExactly("one: answers to requests too");
    }

    @Test
    void what_speaks_to_the_same_systems_wherever_it_stands() {
      assertThat(near(shelf("other", library("one").connectsTo("tor", "http"))))
          .containsExactly("one: speaks to http, tor too");
    }

    @Test
    void a_shelf_mate_that_is_described_alike() {
      assertThat(near(shelf("own", library("one").description("Serves pages over HTTP."))))
          .as("'pages', 'over' and 'http'")
          .containsExactly("one: same category, described alike");
    }
  }

  @Nested
  class Not_near_is {

    @Test
    void a_shelf_mate_with_nothing_else_in_common_or_no_more_than_a_word() {
      assertThat(
              near(
                  shelf(
                      "own",
                      library("one").description("Parses dates."),
                      library("two").description("Turns pages into pictures."))))
          .isEmpty();
    }

    @Test
    void what_shares_a_word_or_two_on_another_shelf() {
      assertThat(near(shelf("other", library("one").description("Serves pages, also HTTP."))))
          .isEmpty();
    }

    @Test
    void the_entry_itself_by_its_id_or_by_its_name() {
      assertThat(near(shelf("own", library("entry").replaces("requests")))).isEmpty();
    }
  }

  @Test
  void the_nearest_come_first() {
    assertThat(
            near(
                shelf(
                    "own",
                    library("alike").description("Serves pages, also HTTP."),
                    library("system").connectsTo("http"),
                    library("name").replaces("urllib")),
                shelf("other", library("names").replaces("requests", "urllib"))))
        .extracting(it -> it.replaceFirst(":.*", ""))
        .containsExactly("names", "name", "system", "alike");
  }

  @Test
  void five_are_enough() {
    LibraryBuilder[] many =
        IntStream.range(0, 9)
            .mapToObj(i -> library("lib" + i).replaces("requests"))
            .toArray(LibraryBuilder[]::new);

    assertThat(near(shelf("own", many))).hasSize(5);
  }

  private static List<String> near(Category... shelves) {
    Catalog empty = LibraryBuilder.catalog(new Policy(12, 24, 60, 60));
    Catalog catalog =
        new Catalog(empty.head(), List.of(shelves), List.of(), List.of(), List.of(), List.of());
    return new Neighbours(catalog)
        .of(ENTRY, "own").stream().map(it -> it.id() + ": " + it.why()).toList();
  }

  private static Category shelf(String id, LibraryBuilder... libraries) {
    return new Category(
        new Slug(id), id, "A shelf.", Arrays.stream(libraries).map(LibraryBuilder::build).toList());
  }
}
