package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.Policy;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.model.Word;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any facts on any day. */
class JudgePropertiesTest {

  private static final int ROUNDS = 3000;
  private static final Policy POLICY = new Policy(12, 24, 120, 150);
  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  /** From nothing to be said against it to the worst that silence can do. */
  private static final List<State> WORSE_AND_WORSE =
      List.of(State.ACTIVE, State.UNKNOWN, State.QUIET, State.STALE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_library_gets_a_whole_verdict(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Verdict verdict = judge(anyLibrary(random), anyFacts(random), anyDay(random));

      assertThat(verdict.reason()).matches("(?s)[A-Za-z0-9].*\\.");
      assertThat(Word.parse(JudgingRule.class, verdict.rule())).isPresent();
      assertThat(verdict.lastActivity() == null).isEqualTo(verdict.activityKind() == null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothing_bad_is_said_without_evidence(long seed) {
    var random = new Random(seed);
    Library plain = LibraryBuilder.library("a").repo("github.com/o/n").build();
    for (int i = 0; i < ROUNDS; i++) {
      RepositoryFacts facts = anyFacts(random);
      Verdict verdict = judge(plain, facts, anyDay(random));

      switch (verdict.state()) {
        case QUIET, STALE -> {
          assertThat(verdict.lastActivity()).isNotNull();
          assertThat(verdict.seenOn()).isNotNull();
        }
        case GONE -> assertThat(facts.gone()).isNotNull();
        case ARCHIVED -> assertThat(facts.archived()).isNotNull();
        case ACTIVE, UNKNOWN -> assertThat(verdict.rule()).isNotEmpty();
        case FINISHED, SUPERSEDED -> throw new AssertionError("nobody said so: " + verdict);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void while_the_look_is_fresh_passing_days_never_make_it_better_and_never_unknown(long seed) {
    var random = new Random(seed);
    Library plain = LibraryBuilder.library("a").repo("github.com/o/n").build();
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate commit = anyDay(random);
      LocalDate looked = commit.plusDays(random.nextInt(1500));
      RepositoryFacts facts = FactsBuilder.facts().lastCommit(commit, looked).build();
      LocalDate one = looked.plusDays(random.nextInt(POLICY.observationValidDays() + 1));
      LocalDate other = looked.plusDays(random.nextInt(POLICY.observationValidDays() + 1));
      State earlier = judge(plain, facts, one.isBefore(other) ? one : other).state();
      State later = judge(plain, facts, one.isBefore(other) ? other : one).state();

      assertThat(badness(later)).isGreaterThanOrEqualTo(badness(earlier));
      assertThat(earlier).isNotEqualTo(State.UNKNOWN);
      assertThat(later).isNotEqualTo(State.UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void once_nobody_looks_any_more_no_silence_is_added(long seed) {
    var random = new Random(seed);
    Library plain = LibraryBuilder.library("a").repo("github.com/o/n").build();
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate commit = anyDay(random);
      LocalDate looked = commit.plusDays(random.nextInt(1500));
      RepositoryFacts facts = FactsBuilder.facts().lastCommit(commit, looked).build();
      State onTheDay = judge(plain, facts, looked).state();
      State longAfter = judge(plain, facts, looked.plusDays(500L + random.nextInt(3000))).state();

      assertThat(longAfter).isEqualTo(onTheDay == State.ACTIVE ? State.UNKNOWN : onTheDay);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_newer_sign_of_life_never_makes_it_worse(long seed) {
    var random = new Random(seed);
    Library plain = LibraryBuilder.library("a").repo("github.com/o/n").build();
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate commit = anyDay(random);
      int until = random.nextInt(1500);
      LocalDate looked = commit.plusDays(until);
      LocalDate newer = commit.plusDays(random.nextInt(until + 1));
      LocalDate today = looked.plusDays(random.nextInt(1000));
      State before =
          judge(plain, FactsBuilder.facts().lastCommit(commit, looked).build(), today).state();
      State with =
          judge(
                  plain,
                  FactsBuilder.facts()
                      .lastCommit(commit, looked)
                      .release("2.0", newer, looked)
                      .build(),
                  today)
              .state();

      assertThat(badness(with)).isLessThanOrEqualTo(badness(before));
    }
  }

  private static int badness(State state) {
    assertThat(WORSE_AND_WORSE).contains(state);
    return WORSE_AND_WORSE.indexOf(state);
  }

  private static Verdict judge(Library library, RepositoryFacts facts, LocalDate today) {
    return new Hearing(library, facts, POLICY, today, id -> id.value()).verdict();
  }

  private static LocalDate anyDay(Random random) {
    return START.plusDays(random.nextInt(2500));
  }

  private static Library anyLibrary(Random random) {
    LibraryBuilder library = LibraryBuilder.library("a");
    if (random.nextBoolean()) {
      library.repo("github.com/o/n");
    }
    if (random.nextInt(8) == 0) {
      library.supersededBy("b");
    }
    if (random.nextInt(3) == 0) {
      OverrideState[] states = OverrideState.values();
      library.status(
          new StatusOverride(
              states[random.nextInt(states.length)], "It is so.", "somebody", anyDay(random)));
    }
    return library.build();
  }

  private static RepositoryFacts anyFacts(Random random) {
    FactsBuilder facts = FactsBuilder.facts();
    if (random.nextInt(4) != 0) {
      facts.lastCommit(anyDay(random), anyDay(random));
    }
    if (random.nextBoolean()) {
      facts.release(random.nextBoolean() ? "1.0" : null, anyDay(random), anyDay(random));
    }
    if (random.nextInt(10) == 0) {
      facts.archived(random.nextBoolean(), anyDay(random));
    }
    if (random.nextInt(10) == 0) {
      facts.gone(random.nextBoolean(), anyDay(random));
    }
    if (random.nextInt(5) == 0) {
      facts.lookedOn(anyDay(random));
    }
    return facts.build();
  }
}
