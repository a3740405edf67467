package dev.awaitable.enrich;

import dev.awaitable.model.Word;

/** How near a source is to what it tells of; of two that looked on one day, the nearer is heard. */
public enum Basis implements Word {
  /** It was read in the repository itself. */
  REPOSITORY("repository"),
  /** A forge or a package index answered. */
  SERVICE("service"),
  /** A list had asked and printed the answer. */
  LIST("list"),
  /** A list printed what a third party knew, which may lag by months. */
  LAGGING_LIST("lagging-list");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
