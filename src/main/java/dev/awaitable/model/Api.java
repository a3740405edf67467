package dev.awaitable.model;

/** What kind of API a library offers its user. */
public enum Api implements Word {
  /** Coroutines only. */
  ASYNC_ONLY("async-only"),
  /** The same work can be done with or without coroutines. */
  ASYNC_AND_SYNC("async-and-sync"),
  /** The question makes no sense for it: event loops, servers, test tools, parsers. */
  NOT_APPLICABLE("not-applicable");

  private final String word;

  Api(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
