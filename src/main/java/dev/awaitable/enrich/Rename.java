package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;

/**
 * A repository that moved.
 *
 * @param from its address before
 * @param to its address since; may have moved again
 * @param source the id of a {@link Source}
 */
public record Rename(RepoUrl from, RepoUrl to, String source) {}
