package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.List;
import java.util.function.Consumer;

/** A forge, or several, that can be asked about repositories. */
public interface RepositoryHost {

  /**
   * Asks about each repository, in this order as far as the forge allows, and takes as long as
   * manners demand. Whatever goes wrong is part of the answer for the repositories concerned and
   * for no others: this never throws for it.
   *
   * @param told handed the look-ups of each finished batch, one batch at a time; over all batches
   *     every repository comes exactly once
   */
  void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told);
}
