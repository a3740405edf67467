package dev.awaitable.audit;

import dev.awaitable.model.Word;

/** Whether the version a project asks for is one that speaks async. */
public enum Pin implements Word {
  /** Every version that may be installed does. */
  YES("yes"),
  /** None of them does. */
  NO("no"),
  /** Some do and some do not: it depends on which is installed. */
  DEPENDS("depends"),
  /** It cannot be told from what the file says. */
  UNKNOWN("unknown");

  private final String word;

  Pin(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
