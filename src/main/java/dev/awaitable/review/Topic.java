package dev.awaitable.review;

import dev.awaitable.model.Word;

/** What a piece of evidence in a report is about. */
public enum Topic implements Word {
  /** Whether its repository answers, and under which name. */
  REPOSITORY("repository", "repository"),
  /** Whether its owners closed it, and what else is unusual about it. */
  ARCHIVED("archived", "archived"),
  /** Its licence. */
  LICENCE("licence", "licence"),
  /** Stars on its forge. */
  STARS("stars", "stars"),
  /** Its newest commit. */
  LAST_COMMIT("last_commit", "last commit"),
  /** How many people wrote commits. */
  CONTRIBUTORS("contributors", "contributors"),
  /** Its newest release. */
  RELEASE("release", "newest release"),
  /** Whether its package is there and belongs to the repository. */
  PACKAGE("package", "package"),
  /** What the catalog makes of all that. */
  STATE("state", "state"),
  /** Whether its site and its documentation answer. */
  LINK("link", "link");

  private final String word;
  private final String title;

  Topic(String word, String title) {
    this.word = word;
    this.title = title;
  }

  @Override
  public String word() {
    return word;
  }

  /** What readers are shown. */
  public String title() {
    return title;
  }
}
