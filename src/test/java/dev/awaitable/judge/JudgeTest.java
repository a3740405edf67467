package dev.awaitable.judge;

import static dev.awaitable.testkit.FactsBuilder.facts;
import static dev.awaitable.testkit.LibraryBuilder.library;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.Policy;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final Policy POLICY = new Policy(12, 24, 120, 150);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LATELY = LocalDate.of(2026, 10, 4);

  @Nested
  class When_somebody_looked_lately {

    @ParameterizedTest
    @CsvSource({
      "2026-11-20, ACTIVE, recent-activity",
      "2025-11-21, ACTIVE, recent-activity",
      "2025-11-20, QUIET, silence",
      "2024-11-21, QUIET, silence",
      "2024-11-20, STALE, long-silence",
      "2016-09-12, STALE, long-silence"
    })
    void the_days_since_the_last_commit_decide(LocalDate commit, State state, String rule) {
      Verdict verdict = verdict(facts().lastCommit(commit, LATELY));

      assertThat(verdict.state()).isEqualTo(state);
      assertThat(verdict.rule()).isEqualTo(rule);
      assertThat(verdict.lastActivity()).isEqualTo(commit);
      assertThat(verdict.activityKind()).isEqualTo("commit");
    }

    @ParameterizedTest
    @CsvSource({
      "2024-02-29, 2025-02-27, ACTIVE",
      "2024-02-29, 2025-02-28, QUIET",
      "2024-02-29, 2026-02-27, QUIET",
      "2024-02-29, 2026-02-28, STALE",
      "2023-08-31, 2024-08-30, ACTIVE",
      "2023-08-31, 2024-08-31, QUIET"
    })
    void leap_days_and_ends_of_months_count_by_the_calendar(
        LocalDate commit, LocalDate today, State state) {
      assertThat(verdict(plain().build(), facts().lastCommit(commit, today).build(), today).state())
          .isEqualTo(state);
    }

    @Test
    void the_newer_of_commit_and_release_counts() {
      Verdict verdict =
          verdict(
              facts()
                  .lastCommit(day("2020-01-01"), LATELY)
                  .release("2.4.0", day("2026-05-12"), day("2026-07-01")));

      assertThat(verdict.state()).isEqualTo(State.ACTIVE);
      assertThat(verdict.reason()).isEqualTo("Last release, 2.4.0, on 12 May 2026.");
      assertThat(verdict.outlook())
          .isEqualTo("Quiet from 12 May 2027 if nothing comes, unknown if nobody looks again.");
      assertThat(verdict.activityKind()).isEqualTo("release");
      assertThat(verdict.lastActivity()).isEqualTo(day("2026-05-12"));
      assertThat(verdict.seenOn()).isEqualTo(LATELY);
    }

    @Test
    void a_release_without_a_known_version_is_told_without() {
      assertThat(verdict(facts().release(null, day("2026-05-12"), LATELY)).reason())
          .isEqualTo("Last release on 12 May 2026.");
    }

    @Test
    void silence_is_told_in_months_with_its_days() {
      Verdict verdict =
          verdict(
              facts()
                  .lastCommit(day("2025-08-03"), LATELY)
                  .release(null, day("2025-08-03"), LATELY));

      assertThat(verdict.reason())
          .isEqualTo("No commit or release for 15 months; the last commit was on 3 August 2025.");
      assertThat(verdict.outlook()).isEqualTo("Stale from 3 August 2027 if nothing comes.");
    }

    @Test
    void long_silence_is_told_in_years() {
      Verdict verdict = verdict(facts().lastCommit(day("2016-09-12"), LATELY));

      assertThat(verdict.reason())
          .isEqualTo("No commit for 10 years; the last commit was on 12 September 2016.");
      assertThat(verdict.outlook()).isEqualTo("Active again with the next commit.");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-10-20, 1 month",
      "2026-09-21, 1 month",
      "2026-09-20, 2 months",
      "2023-11-21, 35 months",
      "2023-11-20, 3 years",
      "2022-11-21, 3 years",
      "2022-11-20, 4 years"
    })
    void silence_is_told_in_whole_months_below_three_years_and_then_in_whole_years(
        LocalDate commit, String silence) {
      RepositoryFacts facts = facts().lastCommit(commit, TODAY).build();

      assertThat(verdict(plain().build(), facts, TODAY, new Policy(1, 2, 10, 10)).reason())
          .startsWith("No commit for " + silence + "; ");
    }

    @Test
    void silence_of_releases_alone_is_told_as_such() {
      assertThat(verdict(facts().release("1", day("2024-09-01"), LATELY)).reason())
          .isEqualTo("No release for 26 months; the last release was on 1 September 2024.");
    }

    @Test
    void an_outlook_within_the_life_of_the_observation_has_no_doubt() {
      assertThat(verdict(facts().lastCommit(day("2026-01-01"), LATELY)).outlook())
          .isEqualTo("Quiet from 1 January 2027 if nothing comes.");
    }
  }

  @Nested
  class When_nobody_looked_lately {

    @ParameterizedTest
    @CsvSource({"2026-07-23, STALE, long-silence", "2026-07-22, QUIET, silence-when-last-seen"})
    void an_observation_holds_for_the_days_of_the_policy(
        LocalDate looked, State state, String rule) {
      Verdict verdict = verdict(facts().lastCommit(day("2024-08-01"), looked));

      assertThat(verdict.state()).isEqualTo(state);
      assertThat(verdict.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
      "2022-03-28, STALE, long-silence-when-last-seen",
      "2022-03-29, QUIET, silence-when-last-seen",
      "2023-03-28, QUIET, silence-when-last-seen",
      "2023-03-29, UNKNOWN, not-looked-at-lately",
      "2024-03-28, UNKNOWN, not-looked-at-lately"
    })
    void silence_is_believed_up_to_the_day_somebody_looked(
        LocalDate commit, State state, String rule) {
      Verdict verdict = verdict(facts().lastCommit(commit, day("2024-03-28")));

      assertThat(verdict.state()).isEqualTo(state);
      assertThat(verdict.rule()).isEqualTo(rule);
      assertThat(verdict.seenOn()).isEqualTo(day("2024-03-28"));
    }

    @Test
    void activity_within_the_year_still_proves_itself() {
      Verdict verdict = verdict(facts().lastCommit(day("2026-01-15"), day("2026-01-20")));

      assertThat(verdict.state()).isEqualTo(State.ACTIVE);
      assertThat(verdict.outlook())
          .isEqualTo("Quiet from 15 January 2027 if nothing comes, unknown if nobody looks again.");
    }

    @Test
    void the_sentence_says_when_it_was_seen() {
      Verdict verdict = verdict(facts().lastCommit(day("2022-12-18"), day("2024-03-28")));

      assertThat(verdict.reason())
          .isEqualTo(
              "No commit for 15 months when somebody last looked, on 28 March 2024; "
                  + "the last commit was on 18 December 2022.");
      assertThat(verdict.outlook())
          .isEqualTo("Stale if somebody looks again and nothing has come.");
    }

    @Test
    void not_knowing_is_said_with_what_was_known() {
      Verdict verdict = verdict(facts().lastCommit(day("2024-03-12"), day("2024-03-28")));

      assertThat(verdict.reason())
          .isEqualTo(
              "Nobody has looked since 28 March 2024; "
                  + "the last commit known then was on 12 March 2024.");
      assertThat(verdict.outlook()).isEqualTo("Judged anew as soon as somebody looks.");
    }
  }

  @Nested
  class When_nothing_is_known {

    @Test
    void of_what_could_be_looked_at_it_is_unknown() {
      Verdict verdict = verdict(facts().stars(500, LATELY));

      assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
      assertThat(verdict.rule()).isEqualTo("never-looked-at");
      assertThat(verdict.reason()).isEqualTo("No commit and no release of it is known to us.");
      assertThat(verdict.seenOn()).isNull();
    }

    @Test
    void because_there_is_nothing_to_look_at_the_reason_says_so() {
      Verdict verdict = verdict(library("asyncio").build(), RepositoryFacts.UNKNOWN, TODAY);

      assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
      assertThat(verdict.rule()).isEqualTo("nothing-to-look-at");
      assertThat(verdict.outlook()).isNull();
    }
  }

  @Nested
  class What_the_index_says_of_a_package {

    @Test
    void decides_no_state_and_is_told_as_a_caution() {
      Verdict verdict =
          verdict(
              facts()
                  .lastCommit(day("2026-10-01"), LATELY)
                  .packageIs(PackageStatus.QUARANTINED, null, LATELY)
                  .yanked(true, LATELY));

      assertThat(verdict.state()).isEqualTo(State.ACTIVE);
      assertThat(verdict.caution())
          .isEqualTo(
              "PyPI keeps its package in quarantine, since it may do harm, seen on 4 October 2026. Do"
                  + " not install it. Every release of its package is withdrawn on PyPI, seen on 4"
                  + " October 2026.");
    }

    @Test
    void tells_of_a_package_that_gets_no_further_release() {
      assertThat(verdict(facts().packageIs(PackageStatus.ARCHIVED, "done", LATELY)).caution())
          .startsWith("Its package is archived on PyPI: its owners expect no further release");
      assertThat(verdict(facts().packageIs(PackageStatus.DEPRECATED, null, LATELY)).caution())
          .startsWith("Its owners have marked its package on PyPI as deprecated");
    }

    @Test
    void is_silent_where_all_is_well() {
      assertThat(
              verdict(facts().packageIs(PackageStatus.ACTIVE, null, LATELY).yanked(false, LATELY))
                  .caution())
          .isNull();
    }
  }

  @Nested
  class A_persons_word {

    private final RepositoryFacts silentForTenYears =
        facts().lastCommit(day("2016-09-12"), LATELY).build();

    @ParameterizedTest
    @CsvSource({
      "ACTIVE, ACTIVE, declared-active",
      "FINISHED, FINISHED, declared-finished",
      "UNMAINTAINED, STALE, declared-unmaintained",
      "ARCHIVED, ARCHIVED, declared-archived",
      "GONE, GONE, declared-gone"
    })
    void stands_against_silence(OverrideState is, State state, String rule) {
      Verdict verdict = verdict(plain().status(says(is)).build(), silentForTenYears, TODAY);

      assertThat(verdict.state()).isEqualTo(state);
      assertThat(verdict.rule()).isEqualTo(rule);
      assertThat(verdict.reason()).isEqualTo("The protocol does not change (the maintainers).");
      assertThat(verdict.outlook()).isEqualTo("Somebody reviews it by 20 May 2027.");
      assertThat(verdict.lastActivity()).isEqualTo(day("2016-09-12"));
    }

    @Test
    void stands_against_activity() {
      assertThat(
              verdict(
                      plain().status(says(OverrideState.UNMAINTAINED)).build(),
                      facts().lastCommit(LATELY, LATELY).build(),
                      TODAY)
                  .state())
          .isEqualTo(State.STALE);
    }

    @Test
    void holds_past_its_review_and_says_that_it_was_due() {
      Library library = plain().status(says(OverrideState.FINISHED)).build();

      assertThat(verdict(library, silentForTenYears, day("2027-05-20")).reason())
          .doesNotContain("due");
      Verdict late = verdict(library, silentForTenYears, day("2027-05-21"));
      assertThat(late.state()).isEqualTo(State.FINISHED);
      assertThat(late.reason())
          .isEqualTo(
              "The protocol does not change (the maintainers; a review was due on 20 May 2027).");
      assertThat(late.outlook()).isEqualTo("Stands until somebody has reviewed it.");
    }
  }

  @Nested
  class Of_several_rules {

    private final FactsBuilder alive = facts().lastCommit(LATELY, LATELY);

    @Test
    void gone_comes_before_superseded() {
      RepositoryFacts gone = alive.gone(true, LATELY).archived(true, LATELY).build();

      Verdict verdict = verdict(library("a").supersededBy("b").build(), gone, TODAY);

      assertThat(verdict.state()).isEqualTo(State.GONE);
      assertThat(verdict.rule()).isEqualTo("not-on-its-forge");
      assertThat(verdict.reason())
          .isEqualTo("Its forge says that the repository is not there, seen on 4 October 2026.");
    }

    @Test
    void superseded_comes_before_archived_and_tells_both() {
      RepositoryFacts archived = alive.archived(true, LATELY).build();

      Verdict verdict = verdict(library("a").supersededBy("b").build(), archived, TODAY);

      assertThat(verdict.state()).isEqualTo(State.SUPERSEDED);
      assertThat(verdict.reason())
          .isEqualTo("b has taken its place; its repository is archived, seen on 4 October 2026.");
      assertThat(verdict.outlook()).isNull();
    }

    @Test
    void archived_comes_before_a_persons_word() {
      Verdict verdict =
          verdict(
              library("a").status(says(OverrideState.ACTIVE)).build(),
              alive.archived(true, LATELY).build(),
              TODAY);

      assertThat(verdict.state()).isEqualTo(State.ARCHIVED);
      assertThat(verdict.reason())
          .isEqualTo("Its owners have archived the repository, seen on 4 October 2026.");
    }

    @Test
    void a_person_who_says_gone_comes_first_of_all() {
      Verdict verdict =
          verdict(
              library("a").supersededBy("b").status(says(OverrideState.GONE)).build(),
              alive.archived(true, LATELY).build(),
              TODAY);

      assertThat(verdict.rule()).isEqualTo("declared-gone");
    }

    @Test
    void what_was_seen_on_no_known_day_is_told_without_one() {
      Verdict verdict = verdict(facts().archived(true, null));

      assertThat(verdict.reason()).isEqualTo("Its owners have archived the repository.");
      assertThat(verdict.seenOn()).isNull();
    }

    @Test
    void a_forge_that_says_no_decides_nothing() {
      assertThat(verdict(alive.gone(false, LATELY).archived(false, LATELY)).rule())
          .isEqualTo("recent-activity");
    }
  }

  @Nested
  class The_newest_day_of_the_evidence {

    private static final LocalDate EARLIER = LATELY.minusDays(9);
    private static final LocalDate LATER = LATELY.plusDays(9);

    @Test
    void is_that_of_the_last_look_or_of_a_later_word_that_it_is_gone_or_archived() {
      assertThat(alive().gone(true, LATER)).returns(LATER, this::seenOn);
      assertThat(alive().archived(true, LATER)).returns(LATER, this::seenOn);
      assertThat(alive().gone(true, EARLIER)).returns(LATELY, this::seenOn);
      assertThat(alive().archived(true, EARLIER)).returns(LATELY, this::seenOn);
      assertThat(facts().gone(true, EARLIER).archived(true, LATER)).returns(LATER, this::seenOn);
      assertThat(facts().gone(true, LATER).archived(true, EARLIER)).returns(LATER, this::seenOn);
    }

    @Test
    void is_that_of_the_word_alone_where_nobody_saw_it_move() {
      assertThat(facts().gone(true, EARLIER)).returns(EARLIER, this::seenOn);
      assertThat(facts().archived(true, EARLIER)).returns(EARLIER, this::seenOn);
    }

    @Test
    void is_not_that_of_a_word_that_it_is_neither() {
      assertThat(alive().gone(false, LATER).archived(false, LATER)).returns(LATELY, this::seenOn);
    }

    private FactsBuilder alive() {
      return facts().lastCommit(EARLIER, LATELY);
    }

    private @Nullable LocalDate seenOn(FactsBuilder facts) {
      return verdict(facts).seenOn();
    }
  }

  @Test
  void thresholds_come_from_the_policy() {
    Policy strict = new Policy(1, 2, 10, 10);
    RepositoryFacts facts = facts().lastCommit(day("2026-10-01"), day("2026-11-15")).build();

    assertThat(verdict(plain().build(), facts, TODAY, strict).state()).isEqualTo(State.QUIET);
  }

  private static LibraryBuilder plain() {
    return library("a").repo("github.com/o/n");
  }

  private static StatusOverride says(OverrideState is) {
    return new StatusOverride(
        is, "The protocol does not change.", "the maintainers", day("2027-05-20"));
  }

  private static Verdict verdict(FactsBuilder facts) {
    return verdict(plain().build(), facts.build(), TODAY);
  }

  private static Verdict verdict(Library library, RepositoryFacts facts, LocalDate today) {
    return verdict(library, facts, today, POLICY);
  }

  private static Verdict verdict(
      Library library, RepositoryFacts facts, LocalDate today, Policy policy) {
    var enriched =
        new EnrichedCatalog(
            LibraryBuilder.catalog(policy, library),
            Map.of(library.id(), facts),
            Map.of(),
            Map.of(),
            null);
    JudgedCatalog judged = Judge.judge(enriched, today);
    assertThat(judged.today()).isEqualTo(today);
    return requireNonNull(judged.verdicts().get(library.id()));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
