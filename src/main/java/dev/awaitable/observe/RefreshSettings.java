package dev.awaitable.observe;

import dev.awaitable.judge.LinkPolicy;
import java.time.Duration;

/**
 * The numbers of a run.
 *
 * @param links how failures of links are counted
 * @param outage when a run is thrown away
 * @param rarely how long what changes slowly is not asked again: contributors, states of packages
 * @param contributorsAtMost for how many repositories contributors are asked in one run
 * @param statusesAtMost for how many packages the state is asked in one run
 * @param forgetAfter how long a link that left the catalog is remembered, in case it comes back
 */
public record RefreshSettings(
    LinkPolicy links,
    OutagePolicy outage,
    Duration rarely,
    int contributorsAtMost,
    int statusesAtMost,
    Duration forgetAfter) {

  /** The usual numbers. */
  public static final RefreshSettings DEFAULT =
      new RefreshSettings(
          LinkPolicy.DEFAULT,
          OutagePolicy.DEFAULT,
          Duration.ofDays(28),
          100,
          100,
          Duration.ofDays(90));

  /** The same without what costs a request each of a small budget. */
  public RefreshSettings withoutContributors() {
    return new RefreshSettings(links, outage, rarely, 0, statusesAtMost, forgetAfter);
  }

  /** The same with another rule about outages. */
  public RefreshSettings with(OutagePolicy other) {
    return new RefreshSettings(
        links, other, rarely, contributorsAtMost, statusesAtMost, forgetAfter);
  }
}
