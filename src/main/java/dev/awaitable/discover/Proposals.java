package dev.awaitable.discover;

import java.util.List;

/**
 * What came of looking.
 *
 * @param candidates what the catalog lacks, best first
 * @param left how many more there are than were asked for
 * @param notes what could not be looked at, and why
 * @param answered whether anybody answered at all
 */
public record Proposals(
    List<Candidate> candidates, int left, List<String> notes, boolean answered) {

  /** Copies the lists. */
  public Proposals {
    candidates = List.copyOf(candidates);
    notes = List.copyOf(notes);
  }
}
