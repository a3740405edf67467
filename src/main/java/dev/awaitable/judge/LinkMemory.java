package dev.awaitable.judge;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one link from run to run.
 *
 * @param url the link
 * @param since when it was first asked about
 * @param lastOk the newest success; null when there was none
 * @param firstFailed the first failure since then; null while there is none
 * @param countedFailures the failures counted since then, of whatever kind
 * @param streak the newest failures in a row that are of one kind; null while there are none
 * @param move the permanent redirect last seen; forgotten when the link answers without one
 * @param last the newest observation that told something; null when none did
 * @param doubt the newest observation, when it told nothing; null otherwise
 */
public record LinkMemory(
    WebUrl url,
    Instant since,
    @Nullable Instant lastOk,
    @Nullable Instant firstFailed,
    int countedFailures,
    @Nullable Streak streak,
    @Nullable Move move,
    @Nullable Sighting last,
    @Nullable Doubt doubt) {

  /** A link about which nothing is known yet. */
  public static LinkMemory unseen(WebUrl url, Instant now) {
    return new LinkMemory(url, now, null, null, 0, null, null, null, null);
  }

  /**
   * What is to be remembered after one more look. A success clears every failure, a failure is
   * counted unless one was within {@link LinkPolicy#countEvery()}, a wall changes neither, and a
   * look that told nothing leaves everything as it was.
   */
  public LinkMemory after(LinkObservation observation, LinkPolicy policy, Instant now) {
    LinkReading reading = LinkReading.of(observation);
    Sighting seen = reading.sighting(now);
    return switch (reading.rule().weight()) {
      case GOOD -> succeeded(seen, moved(reading, policy, now), now);
      case FAILING -> failed(seen, policy, now);
      case BLOCKED ->
          new LinkMemory(
              url, since, lastOk, firstFailed, countedFailures, streak, move, seen, null);
      case UNCLEAR ->
          new LinkMemory(
              url,
              since,
              lastOk,
              firstFailed,
              countedFailures,
              streak,
              move,
              last,
              new Doubt(seen.rule(), now, seen.failure(), seen.detail()));
    };
  }

  private LinkMemory succeeded(Sighting seen, @Nullable Move moved, Instant now) {
    return new LinkMemory(url, since, now, null, 0, null, moved, seen, null);
  }

  private LinkMemory failed(Sighting seen, LinkPolicy policy, Instant now) {
    Instant first = firstFailed == null ? now : firstFailed;
    Streak before = streak;
    boolean counts = before == null || apart(before.last(), now, policy);
    if (!counts) {
      return new LinkMemory(url, since, lastOk, first, countedFailures, before, move, seen, null);
    }
    Streak longer =
        before != null && before.rule().row() == seen.rule().row()
            ? before.and(seen.rule(), now)
            : new Streak(seen.rule(), now, now, 1);
    return new LinkMemory(url, since, lastOk, first, countedFailures + 1, longer, move, seen, null);
  }

  private @Nullable Move moved(LinkReading reading, LinkPolicy policy, Instant now) {
    String to = reading.movedTo();
    if (to == null) {
      return null;
    }
    Move before = move;
    if (before == null || !before.to().equals(to)) {
      return new Move(to, reading.tidy(), now, now, 1);
    }
    return apart(before.last(), now, policy)
        ? new Move(to, reading.tidy(), before.first(), now, before.runs() + 1)
        : before;
  }

  private static boolean apart(Instant earlier, Instant later, LinkPolicy policy) {
    return Duration.between(earlier, later).compareTo(policy.countEvery()) >= 0;
  }

  /**
   * Failures of one row of the decision table, with no success and no failure of another row
   * counted between them.
   *
   * @param rule their rule; the more patient one where the row has two
   * @param first when the first was counted
   * @param last when the last was counted
   * @param runs how many were counted
   */
  public record Streak(LinkRule rule, Instant first, Instant last, int runs) {

    private Streak and(LinkRule next, Instant now) {
      LinkRule patient = next == LinkRule.TOO_SLOW ? next : rule;
      return new Streak(patient, first, now, runs + 1);
    }

    /** The time from the first to the last counted failure. */
    public Duration span() {
      return Duration.between(first, last);
    }
  }

  /**
   * A permanent redirect.
   *
   * @param to the end of the leading run of permanent redirects
   * @param tidy whether only its form differs: https, {@code www.}, final slash, letter case
   * @param first when it was first seen
   * @param last when it was last counted
   * @param runs in how many counted runs it was seen
   */
  public record Move(String to, boolean tidy, Instant first, Instant last, int runs) {}

  /**
   * An observation that told something.
   *
   * @param rule the rule it falls under
   * @param on when it was made
   * @param statuses the statuses on the way, first to last
   * @param end the address that was asked last
   * @param failure the kind of failure, where there was no answer
   * @param detail more, for people: the error, the wall's product, the page's title, the notice
   */
  public record Sighting(
      LinkRule rule,
      Instant on,
      List<Integer> statuses,
      String end,
      @Nullable LinkFailure failure,
      String detail) {

    /** Copies the list. */
    public Sighting {
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * An observation that told nothing about the link.
   *
   * @param rule the rule it falls under
   * @param on when it was made
   * @param failure the kind of failure, where there was one
   * @param detail more, for people
   */
  public record Doubt(LinkRule rule, Instant on, @Nullable LinkFailure failure, String detail) {}
}
