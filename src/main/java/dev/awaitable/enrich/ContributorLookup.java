package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.Instant;

/** What asking for the number of a repository's contributors came to. */
public sealed interface ContributorLookup {

  /** The repository that was asked about. */
  RepoUrl repo();

  /** When it was asked. */
  Instant asked();

  /**
   * The forge counted.
   *
   * @param source the id of a {@link Source}
   * @param contributors people who wrote commits, those without an account included
   */
  record Counted(RepoUrl repo, String source, int contributors, Instant asked)
      implements ContributorLookup {}

  /** The history is too long for the forge to count. */
  record Uncountable(RepoUrl repo, Instant asked) implements ContributorLookup {}

  /** We could not ask, or not make sense of the answer. */
  record Unavailable(RepoUrl repo, LookupTrouble trouble, String why, Instant asked)
      implements ContributorLookup {}
}
