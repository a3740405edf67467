package dev.awaitable.observe;

/** How a run ended. */
public sealed interface Outcome {

  /** What it did. */
  Report report();

  /** It counts, and what it learned is kept. */
  record Done(Report report) implements Outcome {}

  /**
   * It does not count, and everything is as it was before.
   *
   * @param why what spoke against it, as a clause
   * @param noNetwork whether nothing at all could be reached
   */
  record Inconclusive(String why, boolean noNetwork, Report report) implements Outcome {}
}
