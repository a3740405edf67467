package dev.awaitable.model;

/** The keys of an entry that lead somewhere. */
public enum LibraryLink implements Word {
  /** Its repository. */
  REPO("repo"),
  /** Its own site. */
  HOMEPAGE("homepage"),
  /** Its documentation. */
  DOCS("docs"),
  /** Its page on PyPI. */
  PACKAGE("package");

  private final String word;

  LibraryLink(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
