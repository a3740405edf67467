package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Head;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.LineView;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who comes first on the page of a system. */
class SystemPageTest {

  @Test
  void a_driver_comes_before_a_famous_framework_that_can_also_store_there() {
    assertThat(
            forRedis(
                Map.of("framework", 90_000, "driver", 20),
                LibraryBuilder.library("framework")
                    .connectsTo("redis", "postgresql", "mongodb")
                    .build(),
                LibraryBuilder.library("driver").connectsTo("redis").build()))
        .containsExactly("driver", "framework");
  }

  @Test
  void among_those_that_speak_to_as_many_the_stars_decide() {
    assertThat(
            forRedis(
                Map.of("small", 20, "large", 3_000),
                LibraryBuilder.library("uncounted").connectsTo("redis").build(),
                LibraryBuilder.library("small").connectsTo("redis").build(),
                LibraryBuilder.library("large").connectsTo("redis").build()))
        .containsExactly("large", "small", "uncounted");
  }

  @Test
  void a_second_driver_comes_before_what_stands_in_other_categories() {
    Library driver = LibraryBuilder.library("driver").connectsTo("redis").build();
    Library second = LibraryBuilder.library("second").connectsTo("redis", "postgresql").build();
    Library bot = LibraryBuilder.library("bot").connectsTo("redis", "mongodb").build();
    assertThat(
            forRedis(
                Map.of("bot", 90_000, "driver", 20, "second", 10),
                category("bots", bot),
                category("drivers", driver, second)))
        .containsExactly("driver", "second", "bot");
  }

  private static List<String> forRedis(Map<String, Integer> stars, Library... libraries) {
    return forRedis(stars, category("all", libraries));
  }

  /** The names on the page of Redis, in their order. */
  private static List<String> forRedis(Map<String, Integer> stars, Category... categories) {
    Map<Slug, RepositoryFacts> facts = new HashMap<>();
    stars.forEach((id, count) ->
        facts.put(new Slug(id), FactsBuilder.facts().stars(count, Entries.TODAY).build()));
    var judged = Entries.judged(catalog(categories), facts, Map.of(), Map.of());
    return Views.of(judged).systemPages().getLast().view().libraries().stream()
        .map(LineView::name)
        .toList();
  }

  private static Category category(String id, Library... libraries) {
    return new Category(new Slug(id), id, "Entries of this test.", List.of(libraries));
  }

  private static Catalog catalog(Category... categories) {
    Head head = LibraryBuilder.catalog(new Policy(12, 24, 60, 60)).head();
    return new Catalog(
        new Head(
            head.title(),
            head.tagline(),
            head.site(),
            head.repository(),
            head.policy(),
            head.vocabulary(),
            Stream.of("MongoDB", "PostgreSQL", "Redis").map(SystemPageTest::system).toList()),
        List.of(categories),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ExternalSystem system(String name) {
    return new ExternalSystem(
        new Slug(name.toLowerCase(Locale.ROOT)),
        name,
        "database",
        "Keeps what it is given.",
        List.of());
  }
}
