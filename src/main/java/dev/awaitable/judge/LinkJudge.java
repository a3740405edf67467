package dev.awaitable.judge;

import dev.awaitable.judge.LinkVerdict.Grounds;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to make of a link: a pure function of its memory, the policy and the clock, by the
 * decision table in {@code docs/links.md}.
 */
public final class LinkJudge {

  private final LinkPolicy policy;
  private final LinkWords words;

  /** Judges by these numbers. */
  public LinkJudge(LinkPolicy policy) {
    this.policy = policy;
    this.words = new LinkWords(policy);
  }

  /**
   * What is to be made of a link now: a person's word while it holds, else what its memory amounts
   * to.
   *
   * @param memory what is remembered of it; null where nobody ever looked
   * @param said a person's word on it; null where there is none
   */
  public LinkVerdict judge(@Nullable LinkMemory memory, @Nullable LinkOverride said, Instant now) {
    LinkVerdict seen = memory == null ? null : judge(memory, now);
    LinkVerdict told =
        said == null ? seen : told(seen, said, LocalDate.ofInstant(now, ZoneOffset.UTC));
    return told == null ? notAsked() : told;
  }

  /** A person's word while it holds, else what is seen; null where there is neither. */
  public static @Nullable LinkVerdict told(
      @Nullable LinkVerdict seen, LinkOverride said, LocalDate today) {
    return said.holdsOn(today) ? new LinkVerdict.Said(LinkWords.of(said, seen), said, seen) : seen;
  }

  private static LinkVerdict notAsked() {
    return new LinkVerdict.Unknown(
        new Grounds(LinkRule.NOT_ASKED, null, "Nobody has looked yet.", null), null);
  }

  /** What is to be told of each link that is remembered, by its address. */
  public Map<WebUrl, JudgedLink> judgeAll(Collection<LinkMemory> memories, Instant now) {
    Map<WebUrl, JudgedLink> judged = new HashMap<>();
    for (LinkMemory memory : memories) {
      Instant lastOk = memory.lastOk();
      LocalDate day = lastOk == null ? null : LocalDate.ofInstant(lastOk, ZoneOffset.UTC);
      judged.put(memory.url(), new JudgedLink(judge(memory, now), day));
    }
    return judged;
  }

  /** What the memory of a link amounts to now. */
  public LinkVerdict judge(LinkMemory memory, Instant now) {
    LinkMemory.Sighting last = memory.last();
    LinkMemory.Doubt doubt = memory.doubt();
    LinkVerdict standing = last == null ? null : standing(memory, last, now);
    if (doubt != null) {
      return new LinkVerdict.Unknown(words.of(doubt, memory), standing);
    }
    return standing != null ? standing : notAsked();
  }

  private LinkVerdict standing(LinkMemory memory, LinkMemory.Sighting last, Instant now) {
    boolean byHand = last.rule() == LinkRule.WALLED && longWithoutSuccess(memory, now);
    LinkMemory.Move move = memory.move();
    boolean confirmed = move != null && move.runs() >= policy.movedRuns();
    boolean dead = dead(last, memory.streak());
    Grounds grounds = words.of(last, memory, dead, confirmed, byHand);
    return switch (last.rule().weight()) {
      case GOOD ->
          move == null
              ? new LinkVerdict.Alive(grounds)
              : new LinkVerdict.Moved(grounds, move.to(), move.tidy(), confirmed);
      case FAILING ->
          dead
              ? new LinkVerdict.Dead(grounds, move == null ? null : move.to())
              : new LinkVerdict.Suspect(grounds);
      case BLOCKED -> new LinkVerdict.Blocked(grounds, byHand);
      case UNCLEAR -> new LinkVerdict.Unknown(grounds, null);
    };
  }

  private boolean longWithoutSuccess(LinkMemory memory, Instant now) {
    Instant lastOk = memory.lastOk();
    Instant from = lastOk == null ? memory.since() : lastOk;
    return Duration.between(from, now).compareTo(policy.byHandAfter()) >= 0;
  }

  /** Enough counted failures of the kind just seen, spread over enough time. */
  private boolean dead(LinkMemory.Sighting last, LinkMemory.@Nullable Streak streak) {
    if (streak == null || streak.rule().row() != last.rule().row()) {
      return false;
    }
    return switch (streak.rule().proof()) {
      case NONE -> false;
      case MISSING -> reached(streak, policy.missingRuns(), policy.missingSpan());
      case UNREACHABLE -> reached(streak, policy.unreachableRuns(), policy.unreachableSpan());
      case SLOW -> reached(streak, policy.unreachableRuns(), policy.slowSpan());
      case CERTIFICATE -> reached(streak, policy.unreachableRuns(), policy.certificateSpan());
    };
  }

  private static boolean reached(LinkMemory.Streak streak, int runs, Duration span) {
    return streak.runs() >= runs && streak.span().compareTo(span) >= 0;
  }
}
