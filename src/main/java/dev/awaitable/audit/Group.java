package dev.awaitable.audit;

import dev.awaitable.model.Word;

/** What to do about a dependency, most pressing first. */
public enum Group implements Word {
  /** Use something else, or keep it off the loop. */
  BLOCKING("blocking", true, "Blocks the event loop", "blocks the loop", "block the loop"),
  /** Ask for a newer version. */
  PINNED_BEFORE(
      "pinned-before-async",
      true,
      "Held at a version without async",
      "is held at a version without async",
      "are held at versions without async"),
  /** Move to its successor. */
  CLOSED(
      "closed",
      true,
      "Superseded, archived or gone",
      "is superseded or closed",
      "are superseded or closed"),
  /** See which version is installed. */
  DEPENDS(
      "depends-on-version",
      false,
      "Async from a version on",
      "is async from some version on",
      "are async from some version on"),
  /** Keep an eye on it. */
  STALE("stale", false, "No longer moving", "is stale", "are stale"),
  /** The version asked for speaks async. */
  READY(
      "async-in-your-version",
      false,
      "Async in your version",
      "is async in your version",
      "are async in your versions"),
  /** Nothing. */
  ALREADY_ASYNC("already-async", false, "Async already", "is async already", "are async already"),
  /** Look for yourself. */
  UNKNOWN(
      "unknown", false, "Not in the catalog", "is not in the catalog", "are not in the catalog");

  private final String word;
  private final boolean toDo;
  private final String title;
  private final String one;
  private final String many;

  Group(String word, boolean toDo, String title, String one, String many) {
    this.word = word;
    this.toDo = toDo;
    this.title = title;
    this.one = one;
    this.many = many;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether there is something to do about it now. */
  public boolean isToDo() {
    return toDo;
  }

  /** Whether most of its findings need no words of their own. */
  boolean isBrief() {
    return this == ALREADY_ASYNC || this == UNKNOWN;
  }

  /** What it is called above a list. */
  String title() {
    return title;
  }

  /** So many of them, to stand in a sentence. */
  String counted(long count) {
    return count + " " + (count == 1 ? one : many);
  }
}
