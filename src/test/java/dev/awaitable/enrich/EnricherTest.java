package dev.awaitable.enrich;

import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Api;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnricherTest {

  private static final Policy POLICY = new Policy(12, 24, 120, 120);
  private static final Library AIOHTTP =
      library("aiohttp").repo("github.com/aio-libs/aiohttp").packageName("aiohttp").build();
  private static final List<Source> SOURCES =
      List.of(new Source("forge", "forge", null, null, Basis.SERVICE, "something"));

  @Nested
  class A_repository {

    @Test
    void is_found_whatever_the_case_of_its_name() {
      FactSet shouted =
          FactSet.of(new RepoUrl("github.com", "AIO-Libs/AioHTTP"), day("2026-10-04"), "forge")
              .with(FactKey.STARS, 3);

      assertThat(factsOf(AIOHTTP, shouted).stars())
          .isEqualTo(new Fact<>(3, day("2026-10-04"), "forge"));
    }

    @Test
    void is_found_under_every_name_it_had() {
      List<Rename> renames =
          List.of(
              rename("github.com/KeepSafe/aiohttp", "github.com/middle/aiohttp"),
              rename("github.com/middle/aiohttp", "github.com/aio-libs/aiohttp"));
      FactSet early =
          FactSet.of(new RepoUrl("github.com", "keepsafe/aiohttp"), day("2015-10-04"), "forge")
              .with(FactKey.STARS, 3);

      assertThat(join(AIOHTTP, observations(List.of(early), renames)).stars())
          .isEqualTo(new Fact<>(3, day("2015-10-04"), "forge"));
    }

    @Test
    void is_found_when_the_catalog_still_has_its_old_name() {
      List<Rename> renames =
          List.of(rename("github.com/aio-libs/aiohttp", "github.com/new/aiohttp"));
      FactSet late =
          FactSet.of(new RepoUrl("github.com", "new/aiohttp"), day("2026-10-04"), "forge")
              .with(FactKey.STARS, 3);

      assertThat(join(AIOHTTP, observations(List.of(late), renames)).stars())
          .isEqualTo(new Fact<>(3, day("2026-10-04"), "forge"));
    }

    @Test
    void that_moved_there_and_back_is_still_one() {
      List<Rename> renames =
          List.of(
              rename("github.com/aio-libs/aiohttp", "github.com/new/aiohttp"),
              rename("github.com/new/aiohttp", "github.com/aio-libs/aiohttp"));
      FactSet late =
          FactSet.of(new RepoUrl("github.com", "new/aiohttp"), day("2026-10-04"), "forge")
              .with(FactKey.STARS, 3);

      assertThat(join(AIOHTTP, observations(List.of(late), renames)).stars()).isNotNull();
    }

    @Test
    void that_an_entry_does_not_name_is_the_page_of_its_package() {
      FactSet page =
          FactSet.of(new RepoUrl("pypi.org", "project/some-thing"), day("2026-10-04"), "forge")
              .with(FactKey.RELEASED, day("2026-10-01"));

      assertThat(factsOf(library("a").packageName("Some_Thing").build(), page).release())
          .isNotNull();
      assertThat(factsOf(AIOHTTP, page)).isEqualTo(RepositoryFacts.UNKNOWN);
    }

    @Test
    void is_told_of_by_the_nearer_of_two_sources_of_one_day() {
      List<Source> sources =
          List.of(
              new Source("a-list", "a", null, null, Basis.LIST, "something"),
              new Source("b-forge", "b", null, null, Basis.SERVICE, "something"));
      List<FactSet> sets =
          List.of(
              seen("2026-10-04", "a-list").with(FactKey.STARS, 1),
              seen("2026-10-04", "b-forge").with(FactKey.STARS, 2));
      var observations = new Observations(sets, List.of(), List.of(), List.of(), sources);

      assertThat(join(AIOHTTP, observations).stars())
          .isEqualTo(new Fact<>(2, day("2026-10-04"), "b-forge"));
    }

    @Test
    void nobody_looked_at_is_unknown_and_so_is_none() {
      assertThat(factsOf(AIOHTTP)).isEqualTo(RepositoryFacts.UNKNOWN);
      assertThat(factsOf(library("asyncio").build())).isEqualTo(RepositoryFacts.UNKNOWN);
    }
  }

  @Nested
  class The_history_of_stars {

    @Test
    void is_in_order_with_the_last_count_of_each_month_under_any_name() {
      var old = new RepoUrl("github.com", "KeepSafe/aiohttp");
      var observations =
          new Observations(
              List.of(),
              List.of(
                  row(AIOHTTP_REPO, "2026-01-20", 30),
                  row(AIOHTTP_REPO, "2026-03-01", 50),
                  row(AIOHTTP_REPO, "2026-02-01", null),
                  row(old, "2025-01-10", 5),
                  row(old, "2026-01-10", 20)),
              List.of(),
              List.of(rename("github.com/KeepSafe/aiohttp", "github.com/aio-libs/aiohttp")),
              SOURCES);

      assertThat(join(AIOHTTP, observations).starHistory())
          .containsExactly(
              new StarCount(day("2025-01-10"), 5, "forge"),
              new StarCount(day("2026-01-20"), 30, "forge"),
              new StarCount(day("2026-03-01"), 50, "forge"));
    }

    private HistoryRow row(RepoUrl repo, String on, @Nullable Integer stars) {
      return new HistoryRow(repo, day(on), stars, null, null, null, null, "forge");
    }
  }

  @Nested
  class What_was_read_in_the_code {

    private final Library library =
        library("a")
            .repo("github.com/o/n")
            .api(Api.ASYNC_ONLY)
            .runsOn(EventLoop.ASYNCIO)
            .io(Io.NATIVE)
            .build();

    @Test
    void comes_in_the_order_of_the_facets() {
      List<Evidence> evidence =
          evidenceOf(
              reading(Evidence.Facet.IO, "native"), reading(Evidence.Facet.API, "async-only"));

      assertThat(evidence)
          .extracting(Evidence::facet)
          .containsExactly(Evidence.Facet.API, Evidence.Facet.IO);
      assertThat(evidence.getFirst().places())
          .containsExactly(new CodePlace("asyncio", "a/b.py", 9));
      assertThat(evidence.getFirst().commit()).isEqualTo("abc");
      assertThat(evidence.getFirst().seenOn()).isEqualTo(day("2026-08-01"));
    }

    @Test
    void is_left_out_where_the_entry_says_something_else() {
      assertThat(
              evidenceOf(
                  reading(Evidence.Facet.IO, "threads"),
                  reading(Evidence.Facet.API, "async-and-sync"),
                  reading(Evidence.Facet.RUNS_ON, "trio")))
          .isEmpty();
    }

    @Test
    void may_show_more_loops_than_the_entry_names() {
      assertThat(evidenceOf(reading(Evidence.Facet.RUNS_ON, "asyncio", "trio"))).hasSize(1);
    }

    private List<Evidence> evidenceOf(CodeReading... readings) {
      EnrichedCatalog joined =
          Enricher.join(
              LibraryBuilder.catalog(POLICY, library),
              new Observations(List.of(), List.of(), List.of(readings), List.of(), SOURCES));
      return joined.evidence().getOrDefault(library.id(), List.of());
    }

    private CodeReading reading(Evidence.Facet facet, String... value) {
      return new CodeReading(
          new Slug("a"),
          facet,
          List.of(value),
          "abc",
          day("2026-08-01"),
          "high",
          null,
          null,
          List.of(new CodePlace("asyncio", "a/b.py", 9)));
    }
  }

  @Test
  void two_entries_share_what_is_said_of_the_repository() {
    var one = library("one").repo("github.com/o/n").build();
    var two = library("two").repo("github.com/O/N").build();
    EnrichedCatalog joined =
        Enricher.join(
            LibraryBuilder.catalog(POLICY, one, two),
            observations(
                List.of(
                    FactSet.of(new RepoUrl("github.com", "o/n"), day("2026-10-04"), "forge")
                        .with(FactKey.STARS, 5)),
                List.of()));

    assertThat(joined.facts().get(one.id()))
        .isEqualTo(joined.facts().get(two.id()))
        .isNotEqualTo(RepositoryFacts.UNKNOWN);
  }

  @Test
  void the_newest_observation_is_the_newest_day_anybody_saw_anything() {
    EnrichedCatalog joined =
        Enricher.join(
            LibraryBuilder.catalog(POLICY, AIOHTTP),
            new Observations(
                List.of(
                    seen("2026-09-01", "forge").with(FactKey.STARS, 1),
                    FactSet.of(AIOHTTP_REPO, null, "forge").with(FactKey.LICENSE, "MIT")),
                List.of(
                    new HistoryRow(
                        AIOHTTP_REPO, day("2026-10-04"), 1, null, null, null, null, "forge")),
                List.of(),
                List.of(),
                SOURCES));

    assertThat(joined.newestObservation()).isEqualTo(day("2026-10-04"));
    assertThat(
            Enricher.join(LibraryBuilder.catalog(POLICY, AIOHTTP), Observations.NONE)
                .newestObservation())
        .isNull();
  }

  private static final RepoUrl AIOHTTP_REPO = new RepoUrl("github.com", "aio-libs/aiohttp");

  private static RepositoryFacts factsOf(Library library, FactSet... sets) {
    return join(library, observations(List.of(sets), List.of()));
  }

  private static RepositoryFacts join(Library library, Observations observations) {
    EnrichedCatalog joined = Enricher.join(LibraryBuilder.catalog(POLICY, library), observations);
    return joined.facts().getOrDefault(library.id(), RepositoryFacts.UNKNOWN);
  }

  private static Observations observations(List<FactSet> sets, List<Rename> renames) {
    return new Observations(sets, List.of(), List.of(), renames, SOURCES);
  }

  private static FactSet seen(String on, String source) {
    return FactSet.of(AIOHTTP_REPO, day(on), source);
  }

  private static Rename rename(String from, String to) {
    return new Rename(
        RepoUrl.parse("https://" + from).orElseThrow(),
        RepoUrl.parse("https://" + to).orElseThrow(),
        "curators");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
