package dev.awaitable.observe;

import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final List<FactSet> facts = new ArrayList<>();
  private final List<LinkMemory> links = new ArrayList<>();

  @Nested
  class Contributors_are_asked_for {

    @ParameterizedTest(name = "{0} days after the last time: {1}")
    @CsvSource({"0, false", "27, false", "28, true", "35, true"})
    void every_four_weeks(int days, boolean asked) {
      counted("owner/one", days);

      assertThat(plan(entry("one")).contributors()).hasSize(asked ? 1 : 0);
    }

    @Test
    void by_the_forges_own_count_and_not_by_what_a_list_said() {
      facts.add(FactSet.of(repo("owner/one"), TODAY, "a-list").with(FactKey.CONTRIBUTORS, 12));

      assertThat(plan(entry("one")).contributors()).hasSize(1);
    }

    @Test
    void on_the_one_forge_that_is_asked_and_of_entries_alone() {
      assertThat(
              plan(
                      library("one").repo("gitlab.com/owner/one").build(),
                      library("two").docs("https://github.com/owner/two").build())
                  .contributors())
          .isEmpty();
    }

    @Test
    void the_longest_unasked_first_and_a_hundred_at_most() {
      Library[] entries =
          IntStream.range(0, 103).mapToObj(i -> entry("lib" + i)).toArray(Library[]::new);
      for (int i = 0; i < 102; i++) {
        counted("owner/lib" + i, 100 + i);
      }

      List<RepoUrl> asked = plan(entries).contributors();

      assertThat(asked).hasSize(100).startsWith(repo("owner/lib102"), repo("owner/lib101"));
      assertThat(asked).endsWith(repo("owner/lib3"));
    }
  }

  @Nested
  class The_state_of_a_package_is_asked_for {

    @ParameterizedTest(name = "{1}, {0} days after the last time: {2}")
    @CsvSource({
      "27, active, false",
      "28, active, true",
      "0, archived, true",
      "0, deprecated, true",
      "0, quarantined, true"
    })
    void every_four_weeks_and_in_every_run_while_it_warns(int days, String state, boolean asked) {
      told("one", state, days);

      assertThat(states("one")).containsExactlyElementsOf(asked ? List.of("one") : List.of());
    }

    @Test
    void as_long_as_nothing_is_known_but_of_another_package() {
      told("other", "active", 0);

      assertThat(states("one")).containsExactly("one");
    }

    @Test
    void not_again_for_another_spelling() {
      told("One", "active", 0);

      assertThat(states("one")).isEmpty();
    }

    private List<String> states(String name) {
      Library entry = library("one").repo("github.com/owner/one").packageName(name).build();
      return plan(entry).statuses().stream().map(it -> it.name().value()).toList();
    }

    private void told(String name, String state, int daysAgo) {
      facts.add(
          FactSet.of(repo("owner/one"), TODAY.minusDays(daysAgo), "pypi")
              .with(FactKey.PACKAGE, name)
              .with(FactKey.PACKAGE_STATUS, state));
    }
  }

  @Test
  void a_look_that_told_nothing_is_a_look_and_the_next_in_line_comes_first() {
    links.add(looked("https://in-vain.org/", 9, 1));
    links.add(looked("https://long-ago.org/", 8, 8));
    links.add(looked("https://lately.org/", 2, 2));

    assertThat(
            plan(
                    library("a").docs("https://lately.org/").build(),
                    library("b").docs("https://in-vain.org/").build(),
                    library("c").docs("https://long-ago.org/").build(),
                    library("d").docs("https://never.org/").build())
                .links())
        .extracting(WebUrl::value)
        .containsExactly(
            "https://never.org/",
            "https://long-ago.org/",
            "https://lately.org/",
            "https://in-vain.org/");
  }

  private Plan plan(Library... entries) {
    Observations known = new Observations(facts, List.of(), List.of(), List.of(), List.of());
    return Plan.of(
        LibraryBuilder.catalog(new Policy(12, 24, 60, 60), entries),
        new Memory(new Kept(known, links, List.of())),
        RefreshSettings.DEFAULT,
        Set.of(),
        NOW);
  }

  private void counted(String path, int daysAgo) {
    facts.add(
        FactSet.of(repo(path), TODAY.minusDays(daysAgo), "github").with(FactKey.CONTRIBUTORS, 5));
  }

  private static Library entry(String id) {
    return library(id).repo("github.com/owner/" + id).build();
  }

  private static RepoUrl repo(String path) {
    return new RepoUrl("github.com", path);
  }

  /** A link that answered once and was looked at once more, in vain where that was later. */
  private static LinkMemory looked(String url, int answered, int looked) {
    Instant then = NOW.minusSeconds(86_400L * answered);
    Instant again = NOW.minusSeconds(86_400L * looked);
    return new LinkMemory(
        new WebUrl(url),
        then,
        then,
        null,
        0,
        null,
        null,
        new LinkMemory.Sighting(LinkRule.ANSWERS, then, List.of(200), url, null, ""),
        looked == answered
            ? null
            : new LinkMemory.Doubt(LinkRule.NAME_UNCLEAR, again, LinkFailure.NAME_TEMPORARY, ""));
  }
}
