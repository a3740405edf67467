package dev.awaitable.judge;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.StarCount;
import dev.awaitable.judge.Verdict.StarsChange;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how the stars changed in about a year. */
final class StarTrend {

  private static final int YEAR_DAYS = 365;

  /** Two months to either side of a year; counts are kept once a month and months are missing. */
  private static final int SHORTEST_DAYS = 300;

  private static final int LONGEST_DAYS = 430;

  private StarTrend() {}

  /** The change up to the newest count; null without an earlier one at the right distance. */
  static @Nullable StarsChange of(RepositoryFacts facts) {
    List<StarCount> counts = facts.starCounts();
    if (counts.isEmpty()) {
      return null;
    }
    StarCount newest = counts.getLast();
    int base = -1;
    for (int i = 0; i < counts.size(); i++) {
      long days = daysBefore(newest, counts.get(i));
      boolean fits = days >= SHORTEST_DAYS && days <= LONGEST_DAYS;
      if (fits && (base < 0 || isNearerToAYear(days, daysBefore(newest, counts.get(base))))) {
        base = i;
      }
    }
    if (base < 0 || startedAgain(counts.subList(base, counts.size()))) {
      return null;
    }
    StarCount before = counts.get(base);
    return new StarsChange(before.on(), newest.on(), before.stars(), newest.stars());
  }

  private static long daysBefore(StarCount newest, StarCount count) {
    return ChronoUnit.DAYS.between(count.on(), newest.on());
  }

  private static boolean isNearerToAYear(long days, long other) {
    return Math.abs(days - YEAR_DAYS) < Math.abs(other - YEAR_DAYS);
  }

  /** Nobody loses half of the stars from one count to the next; a repository made anew does. */
  private static boolean startedAgain(List<StarCount> counts) {
    for (int i = 1; i < counts.size(); i++) {
      if (2L * counts.get(i).stars() < counts.get(i - 1).stars()) {
        return true;
      }
    }
    return false;
  }
}
