package dev.awaitable.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the votes on additions. A vote is a thumbs up on the first text of an open pull request
 * that carries {@link Label#PLEASE_VOTE}, by a person who did not write it. A vote that is taken
 * back takes the second label back too.
 */
public final class Votes {

  private final Issues issues;
  private final int threshold;

  /**
   * Names the issues and how many votes are enough.
   *
   * @param threshold the number the catalog's head asks for, at least 1
   */
  public Votes(Issues issues, int threshold) {
    if (threshold < 1) {
      throw new IllegalArgumentException("a vote of nobody");
    }
    this.issues = issues;
    this.threshold = threshold;
  }

  /**
   * How one vote stands.
   *
   * @param number the pull request
   * @param votes the votes for it
   * @param passed whether they are enough
   * @param changed whether a label was set or taken off because of it
   */
  public record Count(int number, int votes, boolean passed, boolean changed) {}

  /** Counts all, and labels those that passed. */
  public List<Count> count() {
    List<Count> counts = new ArrayList<>();
    for (Issue issue : issues.openWith(Label.PLEASE_VOTE)) {
      if (issue.pullRequest() && issue.open()) {
        counts.add(count(issue));
      }
    }
    return counts;
  }

  private Count count(Issue issue) {
    int votes =
        Math.toIntExact(
            issues.thumbsUp(issue.number()).stream()
                .filter(voter -> !voter.bot() && !voter.is(issue.author().login()))
                .map(Author::key)
                .distinct()
                .count());
    boolean passed = votes >= threshold;
    boolean labelled = issue.labels().contains(Label.VOTE_PASSED.word());
    if (passed && !labelled) {
      issues.label(issue.number(), Label.VOTE_PASSED);
    } else if (!passed && labelled) {
      issues.unlabel(issue.number(), Label.VOTE_PASSED);
    }
    return new Count(issue.number(), votes, passed, passed != labelled);
  }
}
