package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts contributors: a request for each repository, about a number that changes slowly, so it is
 * asked rarely.
 */
public interface ContributorCounter {

  /**
   * Asks about each repository, in this order.
   *
   * @param told handed each look-up as it comes in
   */
  void countContributors(List<RepoUrl> repositories, Consumer<ContributorLookup> told);
}
