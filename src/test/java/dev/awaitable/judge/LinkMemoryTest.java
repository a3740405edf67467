package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkMemoryTest {

  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final LinkPolicy POLICY = LinkPolicy.DEFAULT;

  private static final List<LinkObservation> GOOD =
      List.of(
          Looks.status(200),
          Looks.status(204),
          Looks.chain("http://example.com/a", 301, "https://example.com/a", 200),
          Looks.chain("http://example.com/a", 302, "https://example.org/a", 200),
          Looks.told(LinkObservation.Told.Word.THERE));

  private static final List<LinkObservation> ANY =
      List.of(
          Looks.status(200),
          Looks.status(404),
          Looks.status(410),
          Looks.status(500),
          Looks.status(403),
          Looks.status(400),
          Looks.status(451),
          Looks.walled(200, new Wall("Cloudflare", true)),
          Looks.chain("http://example.com/a", 301, "https://example.com/a", 200),
          Looks.chain("http://example.com/a", 301, "https://example.org/a", 200),
          Looks.failed(LinkFailure.NAME_NOT_FOUND),
          Looks.failed(LinkFailure.NAME_TEMPORARY),
          Looks.failed(LinkFailure.TIMEOUT),
          Looks.failed(LinkFailure.RESET),
          Looks.failed(LinkFailure.TLS_EXPIRED),
          Looks.failed(LinkFailure.TLS_UNTRUSTED),
          Looks.failed(LinkFailure.BUDGET),
          Looks.failed(LinkFailure.INTERNAL),
          Looks.told(LinkObservation.Told.Word.REPOSITORY_MISSING));

  @Test
  void a_failure_within_twenty_hours_of_a_counted_one_is_not_counted() {
    LinkMemory memory = fresh().after(Looks.status(404), POLICY, START);
    LinkMemory again =
        memory.after(Looks.status(404), POLICY, START.plus(Duration.ofHours(20)).minusSeconds(1));
    assertThat(again.countedFailures()).isEqualTo(1);
    assertThat(again.after(Looks.status(404), POLICY, hours(20)).countedFailures()).isEqualTo(2);
  }

  @Test
  void a_failure_of_another_kind_starts_a_streak_of_its_own_and_keeps_the_count() {
    LinkMemory memory =
        fresh()
            .after(Looks.failed(LinkFailure.TIMEOUT), POLICY, START)
            .after(Looks.failed(LinkFailure.TIMEOUT), POLICY, hours(24))
            .after(Looks.status(404), POLICY, hours(48));
    assertThat(memory.countedFailures()).isEqualTo(3);
    assertThat(memory.firstFailed()).isEqualTo(START);
    assertThat(memory.streak())
        .isEqualTo(new LinkMemory.Streak(LinkRule.MISSING, hours(48), hours(48), 1));
  }

  @Test
  void one_timeout_makes_a_streak_of_refusals_as_patient_as_timeouts() {
    LinkMemory memory =
        fresh()
            .after(Looks.failed(LinkFailure.TIMEOUT), POLICY, START)
            .after(Looks.failed(LinkFailure.REFUSED), POLICY, hours(24));
    assertThat(memory.streak())
        .isEqualTo(new LinkMemory.Streak(LinkRule.TOO_SLOW, START, hours(24), 2));
  }

  @Test
  void a_wall_neither_counts_nor_clears() {
    LinkMemory failing = fresh().after(Looks.status(404), POLICY, START);
    LinkMemory memory = failing.after(Looks.status(403), POLICY, hours(24));
    assertThat(memory.streak()).isEqualTo(failing.streak());
    assertThat(memory.countedFailures()).isEqualTo(1);
    assertThat(memory.lastOk()).isNull();
  }

  @Test
  void a_look_that_told_nothing_leaves_what_was_known() {
    LinkMemory known = fresh().after(Looks.status(200), POLICY, START);
    LinkMemory memory = known.after(Looks.failed(LinkFailure.INTERNAL), POLICY, hours(24));
    assertThat(memory.last()).isEqualTo(known.last());
    assertThat(memory.lastOk()).isEqualTo(START);
    assertThat(memory.doubt()).extracting(LinkMemory.Doubt::rule).isEqualTo(LinkRule.OWN_FAULT);
    assertThat(memory.after(Looks.status(200), POLICY, hours(48)).doubt()).isNull();
  }

  @Test
  void a_move_is_counted_once_a_run_and_starts_anew_when_its_target_changes() {
    LinkObservation there = Looks.chain("http://example.com/a", 301, "https://example.com/b", 200);
    LinkObservation elsewhere =
        Looks.chain("http://example.com/a", 308, "https://example.com/c", 200);
    LinkMemory memory = fresh().after(there, POLICY, START).after(there, POLICY, hours(1));
    assertThat(memory.move()).extracting(LinkMemory.Move::runs).isEqualTo(1);
    memory = memory.after(there, POLICY, hours(24));
    assertThat(memory.move())
        .isEqualTo(new LinkMemory.Move("https://example.com/b", false, START, hours(24), 2));
    memory = memory.after(elsewhere, POLICY, hours(48));
    assertThat(memory.move())
        .isEqualTo(new LinkMemory.Move("https://example.com/c", false, hours(48), hours(48), 1));
    assertThat(memory.after(Looks.status(200), POLICY, hours(72)).move()).isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_success_always_clears_every_failure(long seed) {
    Random random = new Random(seed);
    LinkMemory memory = fresh();
    Instant now = START;
    for (int step = 0; step < 60; step++) {
      now = now.plusSeconds(random.nextInt(3 * 86_400));
      memory = memory.after(pick(ANY, random), POLICY, now);
    }
    now = now.plusSeconds(random.nextInt(86_400));
    memory = memory.after(pick(GOOD, random), POLICY, now);
    assertThat(memory.lastOk()).isEqualTo(now);
    assertThat(memory.firstFailed()).isNull();
    assertThat(memory.streak()).isNull();
    assertThat(memory.doubt()).isNull();
    assertThat(memory.countedFailures()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void at_most_one_failure_is_counted_in_twenty_hours(long seed) {
    Random random = new Random(seed);
    LinkMemory memory = fresh();
    Instant now = START;
    for (int step = 0; step < 200; step++) {
      now = now.plusSeconds(random.nextInt(12 * 3_600));
      memory = memory.after(pick(ANY, random), POLICY, now);
      Instant first = memory.firstFailed();
      if (first != null) {
        long room = Duration.between(first, now).toSeconds() / POLICY.countEvery().toSeconds();
        assertThat((long) memory.countedFailures()).isBetween(1L, room + 1);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_is_dead_before_its_threshold(long seed) {
    Random random = new Random(seed);
    LinkJudge judge = new LinkJudge(POLICY);
    LinkMemory memory = fresh();
    Instant now = START;
    Instant lastGood = START;
    int failingLooks = 0;
    for (int step = 0; step < 200; step++) {
      now = now.plusSeconds(random.nextInt(36 * 3_600));
      LinkObservation seen = pick(ANY, random);
      memory = memory.after(seen, POLICY, now);
      LinkRule rule = LinkReading.of(seen).rule();
      if (rule.weight() == LinkRule.Weight.GOOD) {
        lastGood = now;
        failingLooks = 0;
      } else if (rule.weight() == LinkRule.Weight.FAILING) {
        failingLooks++;
      }
      if (judge.judge(memory, now) instanceof LinkVerdict.Dead dead) {
        assertThat(failingLooks).isGreaterThanOrEqualTo(2);
        assertThat(Duration.between(lastGood, now)).isGreaterThan(Duration.ofHours(24));
        assertThat(dead.grounds().rule().proof()).isNotEqualTo(LinkRule.Proof.NONE);
        if (dead.grounds().rule().proof() != LinkRule.Proof.MISSING) {
          assertThat(failingLooks).isGreaterThanOrEqualTo(3);
          assertThat(Duration.between(lastGood, now)).isGreaterThan(Duration.ofDays(7));
        }
      }
    }
    assertThat(memory.last()).isNotNull();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  private static LinkObservation pick(List<LinkObservation> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static LinkMemory fresh() {
    return LinkMemory.unseen(Looks.URL, START);
  }

  private static Instant hours(int hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
