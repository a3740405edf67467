package dev.awaitable.model;

/** A state that a person has set, because the facts alone would tell it wrong. */
public enum OverrideState implements Word {
  /** Alive although no commit or release shows it. */
  ACTIVE("active"),
  /** Complete on purpose: silence is no bad sign. */
  FINISHED("finished"),
  /** Its maintainers said that they have stopped. */
  UNMAINTAINED("unmaintained"),
  /** Closed by its owners where no forge tells so. */
  ARCHIVED("archived"),
  /** No longer to be had. */
  GONE("gone");

  private final String word;

  OverrideState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
