package dev.awaitable.enrich;

/**
 * How many of the repositories that had data before got data now. Where it is few, the trouble is
 * with the service or with us, and nothing should be reported gone.
 *
 * @param before repositories that had data before and were asked about
 * @param now those of them that were found this time
 */
public record AnswerCoverage(int before, int now) {

  /** Whether at least this share of them, such as 0.8, was found. */
  public boolean reaches(double share) {
    return now >= before * share;
  }
}
