package dev.awaitable.model;

/** Where a name that people use today comes from. */
public enum BlockingKind implements Word {
  /** A module, class or function of the standard library. */
  STDLIB("stdlib"),
  /** A package on PyPI. */
  PYPI("pypi");

  private final String word;

  BlockingKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
