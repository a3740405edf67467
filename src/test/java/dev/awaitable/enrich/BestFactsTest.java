package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestFactsTest {

  private static final RepoUrl REPO = new RepoUrl("github.com", "aio-libs/aiohttp");
  private static final List<Source> SOURCES =
      List.of(
          source("read", Basis.REPOSITORY),
          source("forge", Basis.SERVICE),
          source("a-list", Basis.LIST),
          source("b-list", Basis.LIST),
          source("lag", Basis.LAGGING_LIST));

  @Nested
  class Of_several_answers {

    @Test
    void the_newest_wins_question_by_question() {
      RepositoryFacts facts =
          factsOf(
              seen("2026-07-01", "read").with(FactKey.AUTHORS, 7).with(FactKey.FORKS, 1),
              seen("2026-10-04", "a-list").with(FactKey.STARS, 500).with(FactKey.FORKS, 2),
              seen("2026-09-01", "b-list").with(FactKey.STARS, 400));

      assertThat(facts.stars()).isEqualTo(new Fact<>(500, day("2026-10-04"), "a-list"));
      assertThat(facts.forks()).isEqualTo(new Fact<>(2, day("2026-10-04"), "a-list"));
      assertThat(facts.authors()).isEqualTo(new Fact<>(7, day("2026-07-01"), "read"));
      assertThat(facts.contributors()).isNull();
    }

    @Test
    void of_one_day_the_nearer_source_wins_then_the_first_by_name() {
      assertThat(
              factsOf(
                      seen("2026-10-04", "lag").with(FactKey.STARS, 1),
                      seen("2026-10-04", "b-list").with(FactKey.STARS, 2),
                      seen("2026-10-04", "a-list").with(FactKey.STARS, 3),
                      seen("2026-10-04", "forge").with(FactKey.STARS, 4))
                  .stars())
          .isEqualTo(new Fact<>(4, day("2026-10-04"), "forge"));
      assertThat(
              factsOf(
                      seen("2026-10-04", "b-list").with(FactKey.STARS, 2),
                      seen("2026-10-04", "a-list").with(FactKey.STARS, 3))
                  .stars())
          .isEqualTo(new Fact<>(3, day("2026-10-04"), "a-list"));
    }

    @Test
    void one_without_a_day_comes_last_but_counts() {
      FactSet undated = FactSet.of(REPO, null, "read").with(FactKey.LICENSE, "MIT");

      assertThat(factsOf(undated).license()).isEqualTo(new Fact<>("MIT", null, "read"));
      assertThat(factsOf(undated, seen("2020-01-01", "lag").with(FactKey.LICENSE, "ISC")).license())
          .isEqualTo(new Fact<>("ISC", day("2020-01-01"), "lag"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void their_order_in_the_files_changes_nothing(long seed) {
      var random = new Random(seed);
      List<FactSet> sets = new ArrayList<>();
      for (Source source : SOURCES) {
        for (int i = 0; i < 4; i++) {
          LocalDate seen = day("2026-01-01").plusDays(random.nextInt(5));
          sets.add(
              FactSet.of(REPO, seen, source.id())
                  .with(FactKey.STARS, random.nextInt(100))
                  .with(FactKey.LAST_COMMIT, seen.minusDays(random.nextInt(90)))
                  .with(FactKey.RELEASED, seen.minusDays(random.nextInt(90)))
                  .with(FactKey.LICENSE, "L" + random.nextInt(9)));
        }
      }
      sets = new ArrayList<>(withoutRepeatedDays(sets));
      RepositoryFacts before = factsOf(sets.toArray(FactSet[]::new));

      Collections.shuffle(sets, random);

      assertThat(factsOf(sets.toArray(FactSet[]::new))).isEqualTo(before);
    }
  }

  @Nested
  class A_day_of_activity {

    @Test
    void is_not_believed_when_it_was_in_the_future_or_before_there_was_anything() {
      RepositoryFacts facts =
          factsOf(
              seen("2026-10-04", "a-list")
                  .with(FactKey.LAST_COMMIT, day("2026-10-05"))
                  .with(FactKey.RELEASED, day("2004-12-31")),
              seen("2026-09-01", "b-list")
                  .with(FactKey.LAST_COMMIT, day("2026-09-01"))
                  .with(FactKey.RELEASED, day("2005-01-01")));

      assertThat(facts.lastCommit())
          .isEqualTo(new Fact<>(day("2026-09-01"), day("2026-09-01"), "b-list"));
      assertThat(facts.release())
          .isEqualTo(new Fact<>(new Release(null, day("2005-01-01")), day("2026-09-01"), "b-list"));
      assertThat(facts.lastLookedOn()).isEqualTo(day("2026-09-01"));
    }

    @Test
    void is_looked_for_by_whoever_gave_a_commit_or_a_release() {
      RepositoryFacts facts =
          factsOf(
              seen("2026-10-04", "a-list").with(FactKey.STARS, 5),
              seen("2026-09-01", "b-list").with(FactKey.RELEASED, day("2026-08-01")),
              seen("2026-08-01", "read").with(FactKey.LAST_COMMIT, day("2026-07-01")));

      assertThat(facts.lastLookedOn()).isEqualTo(day("2026-09-01"));
    }

    @Test
    void is_never_one_that_may_be_a_push_to_any_branch() {
      RepositoryFacts facts =
          factsOf(seen("2026-10-04", "lag").with(FactKey.LAST_PUSH_OR_RELEASE, day("2026-10-01")));

      assertThat(facts.lastCommit()).isNull();
      assertThat(facts.lastLookedOn()).isNull();
    }

    @Test
    void is_the_newest_release_whoever_saw_it() {
      RepositoryFacts facts =
          factsOf(
              seen("2026-10-04", "read")
                  .with(FactKey.RELEASE, "v1.0")
                  .with(FactKey.RELEASED, day("2019-05-01")),
              seen("2026-08-01", "forge").with(FactKey.STARS, 5),
              seen("2026-07-01", "a-list")
                  .with(FactKey.RELEASE, "3.2")
                  .with(FactKey.RELEASED, day("2026-06-01")),
              seen("2026-06-15", "lag")
                  .with(FactKey.RELEASE, "3.1")
                  .with(FactKey.RELEASED, day("2026-01-01")));

      assertThat(facts.release())
          .isEqualTo(
              new Fact<>(new Release("3.2", day("2026-06-01")), day("2026-07-01"), "a-list"));
    }
  }

  @Nested
  class A_licence {

    private final FactSet reading =
        seen("2024-06-01", "read").with(FactKey.LICENSE, "LGPL-3.0-only");

    @Test
    void read_in_the_repository_beats_a_later_label() {
      assertThat(
              factsOf(reading, seen("2026-06-01", "forge").with(FactKey.LICENSE, "LGPL-3.0"))
                  .license())
          .isEqualTo(new Fact<>("LGPL-3.0-only", day("2024-06-01"), "read"));
    }

    @Test
    void read_more_than_two_years_earlier_does_not() {
      assertThat(
              factsOf(reading, seen("2026-06-02", "forge").with(FactKey.LICENSE, "LGPL-3.0"))
                  .license())
          .isEqualTo(new Fact<>("LGPL-3.0", day("2026-06-02"), "forge"));
    }
  }

  @Nested
  class The_standing_of_a_package {

    @Test
    void is_the_newest_with_the_reason_that_was_given_for_that_one() {
      FactSet reasoned =
          seen("2026-09-01", "a-list")
              .with(FactKey.PACKAGE_STATUS, "deprecated")
              .with(FactKey.PACKAGE_STATUS_REASON, "use another");
      FactSet bare = seen("2026-10-04", "forge").with(FactKey.PACKAGE_STATUS, "archived");
      FactSet silent = seen("2026-11-01", "forge").with(FactKey.RELEASED, day("2026-10-30"));

      assertThat(factsOf(reasoned, bare, silent).packageStanding())
          .isEqualTo(
              new Fact<>(
                  new PackageStanding(PackageStatus.ARCHIVED, null), day("2026-10-04"), "forge"));
      assertThat(factsOf(reasoned, silent).packageStanding())
          .isEqualTo(
              new Fact<>(
                  new PackageStanding(PackageStatus.DEPRECATED, "use another"),
                  day("2026-09-01"),
                  "a-list"));
      assertThat(factsOf(silent).packageStanding()).isNull();
    }
  }

  @Nested
  class In_a_repository_of_many_packages {

    private final FactSet ofAnother =
        seen("2026-10-04", "a-list")
            .with(FactKey.PACKAGE, "azure-storage-blob")
            .with(FactKey.MONTHLY_DOWNLOADS, 5_000_000_000L)
            .with(FactKey.RELEASED, day("2026-10-01"))
            .with(FactKey.PACKAGE_STATUS, "quarantined")
            .with(FactKey.YANKED, true)
            .with(FactKey.REQUIRES_PYTHON, ">=3.9")
            .with(FactKey.CLASSIFIERS, List.of("Framework :: AsyncIO"))
            .with(FactKey.DEPENDS_ON, List.of("aiohttp"))
            .with(FactKey.STARS, 5000);

    @Test
    void what_is_said_of_another_package_is_not_said_of_this_one() {
      RepositoryFacts facts = best("azure-core", ofAnother);

      assertThat(facts.stars()).isEqualTo(new Fact<>(5000, day("2026-10-04"), "a-list"));
      assertThat(facts.monthlyDownloads()).isNull();
      assertThat(facts.release()).isNull();
      assertThat(facts.packageStanding()).isNull();
      assertThat(facts.yanked()).isNull();
      assertThat(facts.requiresPython()).isNull();
      assertThat(facts.classifiers()).isNull();
      assertThat(facts.dependsOn()).isNull();
      assertThat(facts.lastLookedOn()).isNull();
    }

    @Test
    void names_of_packages_are_compared_as_installers_do() {
      RepositoryFacts facts = best("Azure_Storage.Blob", ofAnother);

      assertThat(facts.monthlyDownloads())
          .isEqualTo(new Fact<>(5_000_000_000L, day("2026-10-04"), "a-list"));
      assertThat(facts.packageStanding())
          .isEqualTo(
              new Fact<>(
                  new PackageStanding(PackageStatus.QUARANTINED, null),
                  day("2026-10-04"),
                  "a-list"));
    }
  }

  private static RepositoryFacts factsOf(FactSet... sets) {
    return best("aiohttp", sets);
  }

  private static RepositoryFacts best(String packageName, FactSet... sets) {
    Map<String, Source> sources =
        SOURCES.stream().collect(Collectors.toMap(Source::id, Function.identity()));
    return new BestFacts(List.of(sets), sources, new PackageName(packageName)).all(List.of());
  }

  private static FactSet seen(String on, String source) {
    return FactSet.of(REPO, day(on), source);
  }

  private static List<FactSet> withoutRepeatedDays(List<FactSet> sets) {
    List<FactSet> kept = new ArrayList<>();
    for (FactSet set : sets) {
      boolean repeated =
          kept.stream()
              .anyMatch(it ->
                  it.source().equals(set.source())
                      && String.valueOf(it.seen()).equals(String.valueOf(set.seen())));
      if (!repeated) {
        kept.add(set);
      }
    }
    return kept;
  }

  private static Source source(String id, Basis basis) {
    return new Source(id, id, null, null, basis, "something");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
