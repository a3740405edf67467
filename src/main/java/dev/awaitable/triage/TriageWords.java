package dev.awaitable.triage;

import org.jspecify.annotations.Nullable;

/** The words that the reports for people share. */
final class TriageWords {

  private TriageWords() {}

  /** {@code 3 findings need a person}; links with one cause are one finding. */
  static String summary(TriageReport report) {
    int count = report.needed().size();
    return switch (Math.min(count, 2)) {
      case 0 -> "Nothing needs a person.";
      case 1 -> "1 finding needs a person.";
      default -> count + " findings need a person, newest first.";
    };
  }

  /** Whether an address has yet to be named, since the action does not. */
  static boolean isUnsaid(@Nullable String replacement, Finding finding) {
    return replacement != null && !finding.action().contains(replacement);
  }

  /** What a group of more than one has in common. */
  static @Nullable String title(FindingGroup group) {
    int size = group.findings().size();
    if (group.host() != null) {
      return size + " links of " + group.host() + " in the same way";
    }
    if (group.sort() == FindingSort.TIDY) {
      return size == 1
          ? "1 address changed in form only"
          : size + " addresses changed in form only";
    }
    return null;
  }

  static String neverAsked(TriageReport report) {
    int count = report.neverAsked();
    return count == 1
        ? "1 address has never been asked about."
        : count + " addresses have never been asked about.";
  }

  /** {@code aiohttp, docs}; for a resource its title alone. */
  static String name(Finding.Subject subject) {
    return subject.key().equals("url") ? subject.id() : subject.id() + ", " + subject.key();
  }
}
