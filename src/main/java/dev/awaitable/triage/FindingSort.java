package dev.awaitable.triage;

import dev.awaitable.model.Word;

/** The sorts of findings; {@code docs/report.md} explains each under its word. */
public enum FindingSort implements Word {
  /** It leads nowhere, by evidence of several runs. */
  DEAD("dead"),
  /** It leads elsewhere for good. */
  MOVED("moved"),
  /** Its owners closed it, and the entry does not say so. */
  ARCHIVED("archived"),
  /** It became stale within the last weeks. */
  NEWLY_STALE("newly-stale"),
  /** A person's word on it is past the day for another look. */
  REVIEW_DUE("review-due"),
  /** It has ended, and no entry is named that takes its place. */
  SUCCESSOR_MISSING("successor-missing"),
  /** The index keeps its package back, since it may do harm. */
  QUARANTINED("quarantined"),
  /** Its owners expect no further release of the package, or say that nobody should use it. */
  PACKAGE_ENDED("package-ended"),
  /** Every release of the package is withdrawn. */
  WITHDRAWN("withdrawn"),
  /** The package links to other repositories than the entry's. */
  PACKAGE_MISMATCH("package-mismatch"),
  /** No program can tell what is the matter with it. */
  CHECK_BY_HAND("check-by-hand"),
  /** Only the form of the address changed: https, {@code www.}, final slash, letter case. */
  TIDY("tidy"),
  /** It answers, but the page lacks the anchor that the address names. */
  ANCHOR_MISSING("anchor-missing"),
  /** A person's word stands in place of what programs see. */
  VOUCHED("vouched"),
  /** Something is wrong, but not yet often enough. */
  SUSPECT("suspect"),
  /** Programs are kept out. */
  BLOCKED("blocked"),
  /** The newest look told nothing. */
  UNKNOWN("unknown");

  private final String word;

  FindingSort(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
