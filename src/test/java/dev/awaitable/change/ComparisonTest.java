package dev.awaitable.change;

import static dev.awaitable.testkit.FactsBuilder.facts;
import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final LocalDate THEN = LocalDate.of(2026, 11, 13);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 17);
  private static final LocalDate TWO_YEARS_AGO = LocalDate.of(2024, 10, 1);

  private Library entry = library("one").repo("github.com/owner/one").build();

  @Nested
  class A_change_is {

    @Test
    void a_repository_that_its_owners_closed() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-09-01"), THEN).archived(false, THEN),
                  facts().lastCommit(day("2026-09-01"), NOW).archived(true, NOW)))
          .containsExactly("archived active > archived 2026-09-01");
    }

    @Test
    void one_closed_although_a_successor_already_decides_its_state() {
      entry = library("one").repo("github.com/owner/one").supersededBy("two").build();

      assertThat(changes(facts().archived(false, THEN), facts().archived(true, NOW)))
          .containsExactly("archived superseded > archived null");
    }

    @ParameterizedTest
    @CsvSource({
      "2025-11-20, went-quiet active > quiet 2025-11-20",
      "2024-11-20, went-stale quiet > stale 2024-11-20"
    })
    void the_silence_that_time_alone_brings(LocalDate commit, String change) {
      assertThat(changes(facts().lastCommit(commit, THEN), facts().lastCommit(commit, NOW)))
          .containsExactly(change);
    }

    @Test
    void the_silence_that_began_and_grew_long_while_nobody_looked() {
      LocalDate longAgo = LocalDate.of(2025, 6, 1);

      assertThat(
              told(
                  Comparison.between(
                      judged(facts().lastCommit(TWO_YEARS_AGO, longAgo), longAgo),
                      judged(facts().lastCommit(TWO_YEARS_AGO, NOW), NOW),
                      List.of())))
          .containsExactly("went-stale active > stale 2024-10-01");
    }

    @Test
    void a_commit_after_a_silence() {
      assertThat(
              changes(facts().lastCommit(TWO_YEARS_AGO, THEN), facts().lastCommit(LAST_WEEK, NOW)))
          .containsExactly("revived stale > active 2026-11-17");
    }

    @Test
    void an_archived_one_that_was_opened_again() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-09-01"), THEN).archived(true, THEN),
                  facts().lastCommit(day("2026-09-01"), NOW).archived(false, NOW)))
          .containsExactly("revived archived > active 2026-09-01");
    }

    @Test
    void a_repository_that_is_there_again() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-09-01"), THEN).gone(true, THEN),
                  facts().lastCommit(day("2026-09-01"), NOW).gone(false, NOW)))
          .containsExactly("revived gone > active 2026-09-01");
    }

    @Test
    void a_closed_repository_that_is_no_longer_there_and_nothing_but_that() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-09-01"), THEN).archived(true, THEN),
                  facts().lastCommit(LAST_WEEK, NOW).archived(true, NOW).gone(true, NOW)))
          .containsExactly("gone archived > gone 2026-09-01");
    }

    @Test
    void a_repository_that_is_no_longer_there() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-09-01"), THEN),
                  facts().lastCommit(day("2026-09-01"), THEN).gone(true, NOW)))
          .containsExactly("gone active > gone 2026-09-01");
    }

    @Test
    void a_new_version() {
      assertThat(
              changes(
                  facts().release("v1.9", day("2026-09-01"), THEN),
                  facts().release("2.0", LAST_WEEK, NOW)))
          .containsExactly("released v1.9 > 2.0 2026-11-17");
    }

    @Test
    void another_licence_by_the_word_of_the_same_source() {
      assertThat(
              changes(
                  facts().license("MIT", THEN, "github"),
                  facts().license("BUSL-1.1", NOW, "github")))
          .containsExactly("license-changed MIT > BUSL-1.1 null");
    }
  }

  @Nested
  class No_change_is {

    @Test
    void what_becomes_known() {
      assertThat(
              changes(
                  facts(),
                  facts()
                      .lastCommit(TWO_YEARS_AGO, NOW)
                      .release("1.0", TWO_YEARS_AGO, NOW)
                      .archived(true, NOW)
                      .license("MIT", NOW, "github")))
          .isEmpty();
      assertThat(changes(facts(), facts().gone(true, NOW))).isEmpty();
    }

    @Test
    void what_stays_as_it_was() {
      assertThat(changes(facts().archived(true, THEN), facts().archived(true, NOW))).isEmpty();
      assertThat(changes(facts().gone(true, THEN), facts().gone(true, NOW))).isEmpty();
      assertThat(
              changes(
                  facts().license("MIT", THEN, "github"), facts().license("mit", NOW, "github")))
          .isEmpty();
      assertThat(
              changes(
                  facts().lastCommit(TWO_YEARS_AGO, THEN), facts().lastCommit(TWO_YEARS_AGO, NOW)))
          .isEmpty();
    }

    @Test
    void an_archived_one_that_was_opened_again_and_does_not_move() {
      assertThat(
              changes(
                  facts().lastCommit(TWO_YEARS_AGO, THEN).archived(true, THEN),
                  facts().lastCommit(TWO_YEARS_AGO, NOW).archived(false, NOW)))
          .isEmpty();
    }

    @Test
    void what_is_no_longer_known() {
      assertThat(
              changes(
                  facts().lastCommit(day("2025-12-01"), THEN).license("MIT", THEN, "github"),
                  facts()))
          .isEmpty();
    }

    @Test
    void a_sign_of_life_that_was_overlooked_at_the_last_look() {
      assertThat(
              changes(
                  facts().lastCommit(TWO_YEARS_AGO, THEN),
                  facts().lastCommit(day("2026-11-10"), NOW)))
          .isEmpty();
    }

    @Test
    void a_silence_that_follows_from_a_day_put_right() {
      assertThat(
              changes(
                  facts().lastCommit(day("2026-10-01"), THEN),
                  facts().lastCommit(day("2025-10-01"), NOW)))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v2.0, 2.0, 2026-11-17", "2.0, 2.1, 2026-09-01", "2.0, 1.9, 2026-08-01"})
    void the_same_version_written_otherwise_or_none_that_is_newer(
        String was, String is, LocalDate on) {
      assertThat(
              changes(facts().release(was, day("2026-09-01"), THEN), facts().release(is, on, NOW)))
          .isEmpty();
    }

    @Test
    void a_licence_that_another_source_words_otherwise() {
      assertThat(
              changes(
                  facts().license("GPL-3.0-or-later", THEN, "git-snapshot"),
                  facts().license("GPL-3.0", NOW, "github")))
          .isEmpty();
    }

    @Test
    void what_was_told_since_the_last_look_and_then_alone() {
      assertThat(wentQuietIsToldAfter(toldOn(THEN.plusDays(1)))).isFalse();
      assertThat(wentQuietIsToldAfter(toldOn(THEN))).isTrue();
      assertThat(wentQuietIsToldAfter(toldOn(TWO_YEARS_AGO))).isTrue();
      assertThat(wentQuietIsToldAfter(List.of())).isTrue();
    }

    private boolean wentQuietIsToldAfter(List<Change> told) {
      FactsBuilder same = facts().lastCommit(day("2025-11-16"), THEN);
      return !Comparison.between(judged(same, THEN), judged(same, NOW), told).isEmpty();
    }

    private List<Change> toldOn(LocalDate day) {
      return List.of(new Change(day, entry.id(), ChangeKind.WENT_QUIET, "active", "quiet", null));
    }
  }

  @Test
  void a_rename_is_told_of_every_entry_of_the_repository_under_any_of_its_names() {
    Rename old = rename("first/name", "second/name");
    Rename fresh = rename("second/name", "third/name");
    List<Library> libraries =
        List.of(
            library("a").repo("github.com/first/name").build(),
            library("b").repo("github.com/third/name").build(),
            library("c").repo("github.com/other/name").build(),
            library("d").build());

    List<Change> changes = Comparison.renames(libraries, List.of(old), List.of(old, fresh), NOW);

    assertThat(changes)
        .extracting(it -> it.id() + " " + it.from() + " > " + it.to())
        .containsExactly(
            "a github.com/second/name > github.com/third/name",
            "b github.com/second/name > github.com/third/name");
    assertThat(Comparison.renames(libraries, List.of(old, fresh), List.of(old, fresh), NOW))
        .isEmpty();
  }

  private List<String> changes(FactsBuilder then, FactsBuilder now) {
    return told(Comparison.between(judged(then, THEN), judged(now, NOW), List.of()));
  }

  private static List<String> told(List<Change> changes) {
    return changes.stream()
        .peek(it -> assertThat(it.on()).isEqualTo(NOW))
        .map(it -> it.kind().word() + " " + it.from() + " > " + it.to() + " " + it.day())
        .toList();
  }

  private JudgedCatalog judged(FactsBuilder facts, LocalDate day) {
    Catalog catalog =
        LibraryBuilder.catalog(new Policy(12, 24, 60, 60), entry, library("two").build());
    return Judge.judge(
        new EnrichedCatalog(
            catalog, Map.of(new Slug("one"), facts.build()), Map.of(), Map.of(), null),
        day);
  }

  private static Rename rename(String from, String to) {
    return new Rename(new RepoUrl("github.com", from), new RepoUrl("github.com", to), "github");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
