package dev.awaitable.observe;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import java.util.Set;

/**
 * What a source has just said.
 *
 * @param set what it said
 * @param unanswered the questions that were not asked, or asked in vain; to any other question
 *     silence is an answer, see {@link dev.awaitable.enrich.FactMemory}
 */
public record FreshFacts(FactSet set, Set<FactKey<?>> unanswered) {

  /** Copies the set. */
  public FreshFacts {
    unanswered = Set.copyOf(unanswered);
  }
}
