package dev.awaitable.triage;

import java.util.List;

/**
 * What a maintainer is told.
 *
 * @param needed what needs a person, newest first; the tidy list at the end
 * @param folded what is good to know and needs nobody now
 * @param neverAsked how many addresses nobody has asked about yet
 */
public record TriageReport(List<FindingGroup> needed, List<FindingGroup> folded, int neverAsked) {

  /** Copies the lists. */
  public TriageReport {
    needed = List.copyOf(needed);
    folded = List.copyOf(folded);
  }

  /** Whether nothing needs a person. */
  public boolean isQuiet() {
    return needed.isEmpty();
  }
}
