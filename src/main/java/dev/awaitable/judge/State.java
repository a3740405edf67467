package dev.awaitable.judge;

import dev.awaitable.model.Word;

/** The one state each library is in. */
public enum State implements Word {
  /** A commit or release within the last year. */
  ACTIVE("active"),
  /** No commit or release for a year. */
  QUIET("quiet"),
  /** None for two years, or its maintainers said that they have stopped. */
  STALE("stale"),
  /** Complete on purpose, as a person has found. */
  FINISHED("finished"),
  /** Closed by its owners. */
  ARCHIVED("archived"),
  /** Another entry has taken its place. */
  SUPERSEDED("superseded"),
  /** No longer to be had. */
  GONE("gone"),
  /** Nobody has looked, or not for too long. */
  UNKNOWN("unknown");

  private final String word;

  State(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
