package dev.awaitable.change;

import dev.awaitable.model.Word;

/** What can happen to an entry, in the order in which things of one day are told. */
public enum ChangeKind implements Word {
  /** It was taken out of the catalog. */
  REMOVED("removed"),
  /** Its owners closed the repository. */
  ARCHIVED("archived"),
  /** Its repository is no longer to be had. */
  GONE("gone"),
  /** It has been silent for long enough to be stale. */
  WENT_STALE("went-stale"),
  /** It has been silent for long enough to be quiet. */
  WENT_QUIET("went-quiet"),
  /** It moves again after having been quiet, stale, archived or gone. */
  REVIVED("revived"),
  /** Its repository has another address; the forge's number proves that it is the same one. */
  RENAMED("renamed"),
  /** Its licence is another one. */
  LICENSE_CHANGED("license-changed"),
  /** A new version came out. */
  RELEASED("released"),
  /** It joined the catalog. */
  ADDED("added");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether it is found out by looking; the others are written down in the catalog itself. */
  public boolean isObserved() {
    return this != ADDED && this != REMOVED;
  }
}
