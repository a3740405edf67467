package dev.awaitable.observe;

/**
 * The numbers by which a run is thrown away because the trouble seems to be ours.
 *
 * @param leastCanaries how many canaries must answer, before and after
 * @param failingShare the share of the hosts alive last time that must not fail all at once
 * @param failingHosts the least number of failing hosts that counts as many
 * @param apiShare the share of what had data before that a service must find again for its word on
 *     the rest to be believed
 */
public record OutagePolicy(
    int leastCanaries, double failingShare, int failingHosts, double apiShare) {

  /** Two canaries; 30 percent of the hosts and at least 10; 80 percent of the answers. */
  public static final OutagePolicy DEFAULT = new OutagePolicy(2, 0.30, 10, 0.80);

  /** Throws {@link IllegalArgumentException} for shares that are none. */
  public OutagePolicy {
    boolean shares = failingShare > 0 && failingShare <= 1 && apiShare >= 0 && apiShare <= 1;
    if (!shares || leastCanaries < 1 || failingHosts < 1) {
      throw new IllegalArgumentException("a share lies between 0 and 1, a number is at least 1");
    }
  }
}
