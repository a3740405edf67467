package dev.awaitable.judge;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last sign of life.
 *
 * @param on the newer of last commit and newest release; the commit when both are of one day
 * @param kind {@code commit} or {@code release}
 * @param version the version that was released, where known
 * @param watched what was looked for, in words: {@code commit}, {@code release} or both
 * @param lookedOn the newest day on which anybody looked; never earlier than the fact itself
 */
record Activity(
    LocalDate on, String kind, @Nullable String version, String watched, LocalDate lookedOn) {

  /** The last sign of life that is known; null when none is. */
  static @Nullable Activity of(RepositoryFacts facts) {
    Fact<LocalDate> commit = facts.lastCommit();
    Fact<Release> release = facts.release();
    if (commit == null) {
      return release == null ? null : ofRelease(release, "release", facts);
    }
    if (release == null) {
      return ofCommit(commit, "commit", facts);
    }
    String watched = "commit or release";
    return release.value().on().isAfter(commit.value())
        ? ofRelease(release, watched, facts)
        : ofCommit(commit, watched, facts);
  }

  private static Activity ofCommit(Fact<LocalDate> commit, String watched, RepositoryFacts facts) {
    LocalDate on = commit.value();
    return new Activity(on, "commit", null, watched, lookedOn(facts, commit, on));
  }

  private static Activity ofRelease(Fact<Release> release, String watched, RepositoryFacts facts) {
    LocalDate on = release.value().on();
    String version = release.value().version();
    return new Activity(on, "release", version, watched, lookedOn(facts, release, on));
  }

  /** Whoever told of it has looked, at the earliest on the day it happened. */
  private static LocalDate lookedOn(RepositoryFacts facts, Fact<?> fact, LocalDate on) {
    return later(later(on, fact.seenOn()), facts.lastLookedOn());
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }
}
