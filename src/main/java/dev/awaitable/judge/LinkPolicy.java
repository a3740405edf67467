package dev.awaitable.judge;

import java.time.Duration;

/**
 * The numbers links are judged by.
 *
 * @param countEvery the time in which a link collects at most one failure, so that running twice in
 *     a row changes nothing
 * @param missingRuns counted runs after which a link that is answered with "not there" is dead
 * @param missingSpan the least time from the first to the last of them
 * @param unreachableRuns counted runs after which a link that cannot be reached is dead
 * @param unreachableSpan the least time from the first to the last of them
 * @param slowSpan that time where no answer came within the time allowed
 * @param certificateSpan that time where the certificate is out of date or for another host
 * @param movedRuns counted runs after which a permanent redirect is believed
 * @param byHandAfter time without a success after which a blocked link should be looked at by hand
 */
public record LinkPolicy(
    Duration countEvery,
    int missingRuns,
    Duration missingSpan,
    int unreachableRuns,
    Duration unreachableSpan,
    Duration slowSpan,
    Duration certificateSpan,
    int movedRuns,
    Duration byHandAfter) {

  /** The numbers of the decision table. */
  public static final LinkPolicy DEFAULT =
      new LinkPolicy(
          Duration.ofHours(20),
          2,
          Duration.ofHours(24),
          3,
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(14),
          2,
          Duration.ofDays(90));

  /** Throws {@link IllegalArgumentException} for numbers that would make a single failure final. */
  public LinkPolicy {
    if (missingRuns < 2 || unreachableRuns < 2 || movedRuns < 1) {
      throw new IllegalArgumentException("one failure is not enough to call a link dead");
    }
    if (countEvery.isNegative() || countEvery.isZero()) {
      throw new IllegalArgumentException("failures must be counted some time apart");
    }
  }
}
