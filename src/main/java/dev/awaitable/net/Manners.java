package dev.awaitable.net;

import java.time.Duration;

/**
 * How we treat other people's servers.
 *
 * @param perHost requests to one host at a time
 * @param total requests at a time in all
 * @param pause time between the starts of two requests to one host
 * @param longestWait how long in all one host may make us wait by {@code Retry-After}; a host that
 *     asks for more is left alone for the rest of the run
 */
public record Manners(int perHost, int total, Duration pause, Duration longestWait) {

  /** Two at a time and a second apart for each host, 32 in all, waiting a minute at the most. */
  public static final Manners DEFAULT =
      new Manners(2, 32, Duration.ofSeconds(1), Duration.ofSeconds(60));

  /** Throws {@link IllegalArgumentException} for numbers that would let nothing through. */
  public Manners {
    if (perHost < 1 || total < 1 || pause.isNegative() || longestWait.isNegative()) {
      throw new IllegalArgumentException("at least one request must be let through");
    }
  }
}
