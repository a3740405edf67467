package dev.awaitable.judge;

import static dev.awaitable.testkit.FactsBuilder.facts;
import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told to use in place of a name, and in which order. */
class AnswersTest {

  private static final LocalDate LATELY = LocalDate.of(2026, 11, 1);

  private final List<Library> libraries = new ArrayList<>();
  private final List<BlockingName> names = new ArrayList<>();
  private final Map<Slug, RepositoryFacts> facts = new HashMap<>();

  @Nested
  class A_library_answers {

    private final BlockingName requests = name("requests");
    private final BlockingName urllib3 = name("urllib3");

    @Test
    void the_names_that_it_replaces_in_the_order_it_tells_them() {
      Library httpx = add(library("httpx").replaces("urllib3", "requests"));
      Library aiohttp = add(library("aiohttp").replaces("requests"));
      Library pillow = add(library("pillow"));
      Answers answers = answers();

      assertThat(answers.of(httpx)).containsExactly(urllib3, requests);
      assertThat(answers.of(pillow)).isEmpty();
      assertThat(answers.to(requests)).containsExactly(httpx, aiohttp);
      assertThat(answers.to(urllib3)).containsExactly(httpx);
    }

    @Test
    void the_name_of_its_own_package_if_that_speaks_async_from_a_version_or_in_a_part() {
      BlockingName since = name("Redis.Client", "4.2", null);
      BlockingName part = name("pymongo", null, "pymongo.AsyncMongoClient");
      BlockingName never = name("psycopg2");
      Library redis = add(library("redis-py").packageName("redis_client"));
      Library mongo = add(library("mongo").packageName("pymongo"));
      Library psycopg = add(library("psycopg").packageName("psycopg2"));
      Answers answers = answers();

      assertThat(answers.of(redis)).containsExactly(since);
      assertThat(answers.of(mongo)).containsExactly(part);
      assertThat(answers.of(psycopg)).isEmpty();
      assertThat(answers.to(since)).containsExactly(redis);
      assertThat(answers.to(never)).isEmpty();
    }

    @Test
    void a_name_only_once_where_it_is_its_own_and_replaced_too() {
      BlockingName redis = name("redis", "4.2", null);
      Library client = add(library("redis-py").packageName("redis").replaces("redis"));
      Answers answers = answers();

      assertThat(answers.of(client)).containsExactly(redis);
      assertThat(answers.to(redis)).containsExactly(client);
    }

    @Test
    void no_name_that_the_catalog_lacks() {
      add(library("a").replaces("not-there"));

      assertThatThrownBy(() -> answers())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'not-there'");
    }
  }

  @Test
  void a_library_is_the_very_package_of_a_name_however_that_is_spelt() {
    BlockingName name = name("Flask-SQLAlchemy");

    assertThat(Answers.isItself(name, library("a").packageName("flask_sqlalchemy").build()))
        .isTrue();
    assertThat(Answers.isItself(name, library("flask-sqlalchemy").packageName("other").build()))
        .isFalse();
    assertThat(Answers.isItself(name, library("flask-sqlalchemy").build())).isFalse();
  }

  @Nested
  class Of_the_answers {

    @ParameterizedTest
    @EnumSource(State.class)
    void those_archived_superseded_or_gone_are_of_former_days_and_all_others_of_use(State state) {
      BlockingName requests = name("requests");
      Library answer = in(state);
      Answers answers = answers();

      boolean former = state == State.ARCHIVED || state == State.SUPERSEDED || state == State.GONE;
      assertThat(answers.isUsable(answer)).isEqualTo(!former);
      assertThat(answers.usable(requests)).containsExactlyElementsOf(only(!former, answer));
      assertThat(answers.former(requests)).containsExactlyElementsOf(only(former, answer));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_preferred_come_first_as_told_then_most_stars_then_unknown_ones_by_name(long seed) {
      BlockingName requests =
          preferring("requests", "second-choice", "first-choice", "former-choice");
      List<Library> anyOrder =
          new ArrayList<>(
              List.of(
                  answer("first-choice", facts().stars(1, LATELY)),
                  answer("second-choice", facts()),
                  answer("former-choice", facts().archived(true, LATELY)),
                  answer("most", facts().stars(50_000, LATELY)),
                  answer("like", facts().stars(700, LATELY)),
                  answer("alike", facts().stars(700, LATELY)),
                  answer("none", facts().stars(0, LATELY)),
                  answer("another-unknown", facts()),
                  answer("unknown", facts()),
                  answer("closed-early", facts().stars(2, LATELY).archived(true, LATELY)),
                  answer("closed-late", facts().stars(9_000, LATELY).archived(true, LATELY))));
      Collections.shuffle(anyOrder, new Random(seed));
      libraries.addAll(anyOrder);
      Answers answers = answers();

      assertThat(answers.usable(requests))
          .extracting(it -> it.id().value())
          .containsExactly(
              "second-choice",
              "first-choice",
              "most",
              "alike",
              "like",
              "none",
              "another-unknown",
              "unknown");
      assertThat(answers.former(requests))
          .extracting(it -> it.id().value())
          .containsExactly("closed-late", "closed-early", "former-choice");
      assertThat(answers.to(requests)).containsExactlyElementsOf(anyOrder);
    }

    private Library answer(String id, FactsBuilder known) {
      Library library = library(id).replaces("requests").build();
      facts.put(library.id(), known.build());
      return library;
    }

    private List<Library> only(boolean there, Library library) {
      return there ? List.of(library) : List.of();
    }

    private Library in(State state) {
      LibraryBuilder entry = library("a").repo("github.com/o/n").replaces("requests");
      FactsBuilder known = facts().lastCommit(LATELY, LATELY);
      switch (state) {
        case ACTIVE -> {}
        case QUIET -> known.lastCommit(LATELY.minusMonths(18), LATELY);
        case STALE -> known.lastCommit(LATELY.minusYears(5), LATELY);
        case FINISHED ->
            entry.status(
                new StatusOverride(
                    OverrideState.FINISHED, "It is done.", "its author", LATELY.plusYears(1)));
        case ARCHIVED -> known.archived(true, LATELY);
        case SUPERSEDED -> {
          entry.supersededBy("b");
          add(library("b"));
        }
        case GONE -> known.gone(true, LATELY);
        case UNKNOWN -> known = facts();
      }
      Library library = add(entry);
      facts.put(library.id(), known.build());
      assertThat(Entries.judged(catalog(), facts, Map.of(), Map.of()).verdicts())
          .hasEntrySatisfying(library.id(), it -> assertThat(it.state()).isEqualTo(state));
      return library;
    }
  }

  @Nested
  class The_last_successor {

    @Test
    void is_the_one_at_the_end_of_the_line() {
      Library first = add(library("first").supersededBy("second"));
      Library second = add(library("second").supersededBy("third"));
      Library third = add(library("third"));
      Answers answers = answers();

      assertThat(answers.lastSuccessor(first)).contains(third);
      assertThat(answers.lastSuccessor(second)).contains(third);
      assertThat(answers.lastSuccessor(third)).isEmpty();
    }
  }

  private Answers answers() {
    return new Answers(Entries.judged(catalog(), facts, Map.of(), Map.of()));
  }

  private Catalog catalog() {
    Catalog catalog =
        LibraryBuilder.catalog(new Policy(12, 24, 60, 60), libraries.toArray(Library[]::new));
    return new Catalog(
        catalog.head(), catalog.categories(), names, List.of(), List.of(), List.of());
  }

  private Library add(LibraryBuilder entry) {
    Library library = entry.build();
    libraries.add(library);
    return library;
  }

  private BlockingName name(String name) {
    return name(name, null, null);
  }

  private BlockingName preferring(String name, String... prefer) {
    return name(name, null, null, prefer);
  }

  private BlockingName name(
      String name, @Nullable String asyncSince, @Nullable String asyncApi, String... prefer) {
    BlockingName made =
        new BlockingName(
            new Slug(PackageName.normalize(name)),
            name,
            BlockingKind.PYPI,
            List.of(),
            Stream.of(prefer).map(Slug::new).toList(),
            asyncSince,
            asyncApi,
            null,
            null);
    names.add(made);
    return made;
  }
}
