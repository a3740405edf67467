package dev.awaitable.review;

/** What came of reading a report. */
public sealed interface ReportReading {

  /**
   * It is one.
   *
   * @param report what it says; whether that is true is for nobody to tell
   */
  record Accepted(PullRequestReport report) implements ReportReading {}

  /**
   * It is none, or not one that is written here.
   *
   * @param why what is wrong, in one line that repeats nothing of it but names of its keys
   */
  record Refused(String why) implements ReportReading {}
}
