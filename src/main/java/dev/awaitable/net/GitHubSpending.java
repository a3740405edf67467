package dev.awaitable.net;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run has cost of the hourly budgets that GitHub grants: one of points for its GraphQL API,
 * one of requests for its REST API.
 *
 * @param queries queries answered
 * @param points points charged for them
 * @param remaining points left by GitHub's last word; null where it never told
 * @param resetsAt when the budget of points is full again
 * @param requests requests made of the REST API
 * @param requestsLeft requests left by GitHub's last word; null where it never told
 */
public record GitHubSpending(
    int queries,
    int points,
    @Nullable Integer remaining,
    @Nullable Instant resetsAt,
    int requests,
    @Nullable Long requestsLeft) {

  /** Nothing was asked. */
  public static final GitHubSpending NONE = new GitHubSpending(0, 0, null, null, 0, null);

  GitHubSpending and(GraphQlReading.RateLimit told) {
    return new GitHubSpending(
        queries + 1,
        points + told.cost(),
        told.remaining() == null ? remaining : told.remaining(),
        told.resetsAt() == null ? resetsAt : told.resetsAt(),
        requests,
        requestsLeft);
  }

  GitHubSpending and(int moreRequests, @Nullable Long left) {
    return new GitHubSpending(
        queries,
        points,
        remaining,
        resetsAt,
        requests + moreRequests,
        left == null ? requestsLeft : left);
  }
}
