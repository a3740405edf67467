package dev.awaitable.net;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run has cost of the hourly budget that GitHub grants its GraphQL API.
 *
 * @param queries queries answered
 * @param points points charged for them
 * @param remaining points left by GitHub's last word; null where it never told
 * @param resetsAt when the budget is full again
 */
public record GitHubSpending(
    int queries, int points, @Nullable Integer remaining, @Nullable Instant resetsAt) {

  /** Nothing was asked. */
  public static final GitHubSpending NONE = new GitHubSpending(0, 0, null, null);

  GitHubSpending and(GraphQlReading.RateLimit told) {
    return new GitHubSpending(
        queries + 1,
        points + told.cost(),
        told.remaining() == null ? remaining : told.remaining(),
        told.resetsAt() == null ? resetsAt : told.resetsAt());
  }
}
