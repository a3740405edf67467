package dev.awaitable.enrich;

import dev.awaitable.model.Word;

/**
 * What a package index says of a project as a whole, in the words of <a
 * href="https://packaging.python.org/en/latest/specifications/project-status-markers/">project
 * status markers</a> (PEP 792).
 */
public enum PackageStatus implements Word {
  /** Nothing special; also what a project without a marker is. */
  ACTIVE("active"),
  /** Its owners expect no further release. */
  ARCHIVED("archived"),
  /** The index keeps its files back, since they may do harm. */
  QUARANTINED("quarantined"),
  /** Its owners say that it should not be used any more. */
  DEPRECATED("deprecated");

  private final String word;

  PackageStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
