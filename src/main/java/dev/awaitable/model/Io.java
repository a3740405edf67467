package dev.awaitable.model;

/** How a library's own input and output avoid blocking the event loop. */
public enum Io implements Word {
  /** Non-blocking calls, another async client, or a compiled core that reports back to the loop. */
  NATIVE("native"),
  /** Blocking calls that run in worker threads. */
  THREADS("threads"),
  /** Some parts native, some on threads; the entry says which. */
  MIXED("mixed"),
  /** Does no input or output of its own. */
  NONE("none");

  private final String word;

  Io(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
