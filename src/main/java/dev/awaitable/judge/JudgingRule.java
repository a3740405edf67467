package dev.awaitable.judge;

import dev.awaitable.model.Word;

/**
 * The rules that can decide a library's state, in the order they are asked; the first that applies
 * decides. Each is explained under its word in {@code docs/judging.md}.
 */
public enum JudgingRule implements Word {
  /** A person says that it is no longer to be had. */
  DECLARED_GONE("declared-gone"),
  /** The forge says that the repository is not there. */
  NOT_ON_ITS_FORGE("not-on-its-forge"),
  /** The entry names its successor. */
  SUPERSEDED("superseded"),
  /** The forge says that the owners closed the repository. */
  ARCHIVED_BY_ITS_OWNERS("archived-by-its-owners"),
  /** A person says that its owners closed it. */
  DECLARED_ARCHIVED("declared-archived"),
  /** A person says that it is complete. */
  DECLARED_FINISHED("declared-finished"),
  /** A person says that its maintainers have stopped. */
  DECLARED_UNMAINTAINED("declared-unmaintained"),
  /** A person says that it is alive although nothing shows it. */
  DECLARED_ACTIVE("declared-active"),
  /** Neither a repository nor a package is listed. */
  NOTHING_TO_LOOK_AT("nothing-to-look-at"),
  /** No commit and no release is known. */
  NEVER_LOOKED_AT("never-looked-at"),
  /** A commit or release came within the months after which a library is quiet. */
  RECENT_ACTIVITY("recent-activity"),
  /** Somebody looked lately, and it has been silent for long enough to be stale. */
  LONG_SILENCE("long-silence"),
  /** Somebody looked lately, and it has been silent for long enough to be quiet. */
  SILENCE("silence"),
  /** Nobody looked lately, but when somebody did, it had been silent long enough to be stale. */
  LONG_SILENCE_WHEN_LAST_SEEN("long-silence-when-last-seen"),
  /** Nobody looked lately, but when somebody did, it had been silent long enough to be quiet. */
  SILENCE_WHEN_LAST_SEEN("silence-when-last-seen"),
  /** Nobody looked lately, and what was seen last does not tell. */
  NOT_LOOKED_AT_LATELY("not-looked-at-lately");

  private final String word;

  JudgingRule(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
