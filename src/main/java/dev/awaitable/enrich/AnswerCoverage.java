package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many of the repositories that had data before got data now. Where it is few, the trouble is
 * with the service or with us, and nothing should be reported gone.
 *
 * @param before repositories that had data before and were asked about
 * @param now those of them that were found this time
 */
public record AnswerCoverage(int before, int now) {

  /** Counts. */
  public static AnswerCoverage of(
      Collection<RepoUrl> hadData, Collection<? extends RepositoryLookup> lookups) {
    Set<String> keys = hadData.stream().map(RepoUrl::key).collect(Collectors.toSet());
    int before = 0;
    int now = 0;
    for (RepositoryLookup lookup : lookups) {
      if (keys.contains(lookup.repo().key())) {
        before++;
        now += lookup instanceof RepositoryLookup.Found ? 1 : 0;
      }
    }
    return new AnswerCoverage(before, now);
  }

  /** Whether at least this share of them, such as 0.8, was found. */
  public boolean reaches(double share) {
    return now >= before * share;
  }
}
