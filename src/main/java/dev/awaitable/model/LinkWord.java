package dev.awaitable.model;

/** What a person has found of a link, against what programs see. */
public enum LinkWord implements Word {
  /** People get the page, whatever programs are told. */
  ALIVE("alive"),
  /** What was meant is no longer there, whatever answers. */
  DEAD("dead"),
  /** Nobody should ask or judge it for now. */
  IGNORED("ignored");

  private final String word;

  LinkWord(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
