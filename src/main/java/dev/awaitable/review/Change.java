package dev.awaitable.review;

import dev.awaitable.model.Word;

/** How a part of a catalog differs from the older one. */
public enum Change implements Word {
  /** It was not there. */
  ADDED("added"),
  /** It is there in both and says something else now, or stands in another category. */
  CHANGED("changed"),
  /** It is not there any more. */
  REMOVED("removed"),
  /** It goes by another id now. */
  RENAMED("renamed");

  private final String word;

  Change(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
