package dev.awaitable.desk;

import java.util.Comparator;
import java.util.Optional;

/** Keeps one comment on an issue or pull request true, found by its marker and its author. */
public final class StandingComment {

  private final Issues issues;
  private final String us;

  /**
   * Names the issues and who we are among their authors.
   *
   * @param us our login
   */
  public StandingComment(Issues issues, String us) {
    this.issues = issues;
    this.us = us;
  }

  /** What was done. */
  public enum Done {
    POSTED("posted"),
    REWRITTEN("rewritten"),
    UNCHANGED("left as it is");

    private final String word;

    Done(String word) {
      this.word = word;
    }

    /** As a word after "the comment was". */
    public String word() {
      return word;
    }
  }

  /**
   * Makes it say a text, which begins with the marker.
   *
   * @throws IllegalArgumentException for a text that could not be found again
   */
  public Done keep(int number, Marker marker, String body) {
    if (!marker.marks(body)) {
      throw new IllegalArgumentException("the text does not begin with " + marker.line());
    }
    Optional<Comment> found =
        issues.comments(number).stream()
            .filter(comment -> comment.author().is(us))
            .filter(comment -> marker.marks(comment.body()))
            .min(Comparator.comparingLong(Comment::id));
    if (found.isEmpty()) {
      issues.comment(number, body);
      return Done.POSTED;
    }
    String old = found.get().body().replace("\r\n", "\n").strip();
    if (old.equals(body.strip())) {
      return Done.UNCHANGED;
    }
    issues.rewriteComment(found.get().id(), body);
    return Done.REWRITTEN;
  }
}
