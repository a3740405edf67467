package dev.awaitable.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one issue true: opened when there is something to say, its text changed in place, closed
 * when there is nothing left. It is found by its marker and its author, so that people may give it
 * another title. An issue that a person closed stays closed until it would say something else.
 */
public final class StandingIssue {

  private final Issues issues;
  private final String us;

  /**
   * Names the issues and who we are among their authors.
   *
   * @param us our login
   */
  public StandingIssue(Issues issues, String us) {
    this.issues = issues;
    this.us = us;
  }

  /**
   * What the issue should be.
   *
   * @param marker the first line of its text
   * @param title its title, when it is opened
   * @param body its text, beginning with the marker
   * @param labels its labels, when it is opened
   * @param quiet whether it should be closed, since nothing is left to say
   * @param state a line of the text that is the same as long as the text need not be changed; null
   *     where the whole text is to be compared
   * @param news a line of the text that is the same as long as there is no news for somebody who
   *     closed it; null where the whole text is to be compared
   */
  public record Wanted(
      Marker marker,
      String title,
      String body,
      Set<Label> labels,
      boolean quiet,
      @Nullable String state,
      @Nullable String news) {

    /** An issue whose text is compared as a whole. */
    public Wanted(Marker marker, String title, String body, Set<Label> labels, boolean quiet) {
      this(marker, title, body, labels, quiet, null, null);
    }

    private boolean isSaidBy(Issue issue) {
      return state == null ? issue.says(body) : issue.has(state);
    }

    private boolean isNoNewsFor(Issue issue) {
      return news == null ? issue.says(body) : issue.has(news);
    }

    /** Throws {@link IllegalArgumentException} for a text that could not be found again. */
    public Wanted {
      labels = Set.copyOf(labels);
      if (!marker.marks(body)) {
        throw new IllegalArgumentException("the text does not begin with " + marker.line());
      }
    }
  }

  /** What was done. */
  public enum Done {
    /** There was none, and there is one now. */
    OPENED("opened"),
    /** A closed one is open again, since there is news. */
    REOPENED("opened again"),
    /** It was open and says something else now. */
    REWRITTEN("rewritten"),
    /** Nothing was left to say. */
    CLOSED("closed"),
    /** All is as it should be. */
    UNCHANGED("left as it is");

    private final String word;

    Done(String word) {
      this.word = word;
    }

    /** As a word after "the issue was". */
    public String word() {
      return word;
    }
  }

  /** Makes it so. */
  public Done keep(Wanted wanted) {
    Optional<Issue> found = find(wanted.marker());
    if (found.isEmpty()) {
      if (wanted.quiet()) {
        return Done.UNCHANGED;
      }
      issues.open(wanted.title(), wanted.body(), wanted.labels());
      return Done.OPENED;
    }
    Issue issue = found.get();
    boolean same = wanted.isSaidBy(issue);
    if (!issue.open() && (wanted.quiet() || wanted.isNoNewsFor(issue))) {
      return Done.UNCHANGED;
    }
    if (!same) {
      issues.rewrite(issue.number(), wanted.body());
    }
    if (issue.open() && wanted.quiet()) {
      issues.close(issue.number());
      return Done.CLOSED;
    }
    if (!issue.open()) {
      issues.reopen(issue.number());
      return Done.REOPENED;
    }
    return same ? Done.UNCHANGED : Done.REWRITTEN;
  }

  /** The open one, or else the newest closed one. */
  private Optional<Issue> find(Marker marker) {
    List<Issue> ours =
        issues.openedBy(us).stream()
            .filter(issue -> !issue.pullRequest())
            .filter(issue -> issue.author().is(us))
            .filter(issue -> marker.marks(issue.body()))
            .toList();
    return ours.stream()
        .filter(Issue::open)
        .min(Comparator.comparingInt(Issue::number))
        .or(() -> ours.stream().max(Comparator.comparingInt(Issue::number)));
  }
}
