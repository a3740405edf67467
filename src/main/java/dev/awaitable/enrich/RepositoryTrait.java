package dev.awaitable.enrich;

import dev.awaitable.model.Word;

/** Something unusual about a repository. */
public enum RepositoryTrait implements Word {
  /** Its forge has switched it off. */
  DISABLED("disabled"),
  /** It has no commits. */
  EMPTY("empty"),
  /** It began as a copy of another one on the same forge. */
  FORK("fork"),
  /** It follows another one elsewhere by itself. */
  MIRROR("mirror");

  private final String word;

  RepositoryTrait(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
