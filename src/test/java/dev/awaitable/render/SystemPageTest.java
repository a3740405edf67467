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
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
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

  @Test
  void where_nothing_is_made_for_it_the_category_comes_first_that_speaks_to_it_most() {
    assertThat(
            forRedis(
                Map.of("mock", 90_000, "one", 20, "two", 3_000, "three", 10),
                category("tests", only("mock")),
                category("servers", only("server")),
                category("clients", only("one"), only("two"), only("three")),
                category("bots", only("bot"))))
        .containsExactly("two", "one", "three", "mock", "server", "bot");
  }

  @Test
  void many_of_many_kinds_are_told_by_what_they_are_with_most_stars_first() {
    assertThat(
            kinds(
                Map.of("client7", 90, "cache2", 20, "cache3", 30),
                category("alone", only("alone")),
                category("clients", several("client", 7)),
                category("queues", several("queue", 2)),
                category("caches", several("cache", 3))))
        .containsExactly(
            "clients: client7 client1 client2 client3 client4 +2",
            "caches: cache3 cache2 cache1 +0",
            "queues: queue1 queue2 +0");
  }

  @Test
  void those_of_one_kind_are_put_side_by_side() {
    assertThat(
            redis(
                    Map.of("queue1", 90_000),
                    category("queues", several("queue", 3)),
                    category("drivers", several("driver", 2)))
                .differences()
                .sideBySide())
        .isEqualTo(
            new LinkView(
                "queue1, queue2 and queue3", "compare/index.html#ids=queue1,queue2,queue3"));
    assertThat(
            redis(Map.of(), category("queues", only("queue")), category("drivers", only("driver")))
                .differences()
                .sideBySide())
        .isNull();
  }

  @Test
  void few_or_such_of_two_kinds_are_not() {
    assertThat(
            kinds(
                Map.of(),
                category("clients", several("client", 2)),
                category("queues", several("queue", 2)),
                category("caches", several("cache", 2))))
        .isEmpty();
    assertThat(
            kinds(
                Map.of(),
                category("clients", several("client", 9)),
                category("alone", only("alone")),
                category("queues", several("queue", 9))))
        .isEmpty();
  }

  private static List<String> kinds(Map<String, Integer> stars, Category... categories) {
    return redis(stars, categories).byCategory().stream()
        .map(it ->
            "%s: %s +%d"
                .formatted(
                    it.category().label(),
                    String.join(" ", it.first().stream().map(LinkView::label).toList()),
                    it.more()))
        .toList();
  }

  private static Library only(String id) {
    return LibraryBuilder.library(id).connectsTo("redis").build();
  }

  private static Library[] several(String id, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(it -> only(id + it)).toArray(Library[]::new);
  }

  private static List<String> forRedis(Map<String, Integer> stars, Library... libraries) {
    return forRedis(stars, category("all", libraries));
  }

  /** The names on the page of Redis, in their order. */
  private static List<String> forRedis(Map<String, Integer> stars, Category... categories) {
    return redis(stars, categories).libraries().stream().map(LineView::name).toList();
  }

  private static SystemView redis(Map<String, Integer> stars, Category... categories) {
    Map<Slug, RepositoryFacts> facts = new HashMap<>();
    stars.forEach((id, count) ->
        facts.put(new Slug(id), FactsBuilder.facts().stars(count, Entries.TODAY).build()));
    var judged = Entries.judged(catalog(categories), facts, Map.of(), Map.of());
    return Views.of(judged).systemPages().getLast().view();
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
