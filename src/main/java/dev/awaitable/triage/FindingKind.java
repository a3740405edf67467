package dev.awaitable.triage;

import dev.awaitable.model.Word;

/** What kind of thing a finding is about. */
public enum FindingKind implements Word {
  /** A library's repository. */
  REPOSITORY("repository"),
  /** A library's package on PyPI. */
  PACKAGE("package"),
  /** Any other address: a homepage, documentation, a resource. */
  LINK("link");

  private final String word;

  FindingKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
