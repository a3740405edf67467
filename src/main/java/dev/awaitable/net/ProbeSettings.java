package dev.awaitable.net;

import dev.awaitable.model.WebUrl;
import java.time.Duration;

/**
 * How links are asked.
 *
 * @param userAgent who we are and where to complain
 * @param timeout how long one request may take, body included
 * @param secondTryAfter how long to wait before a second try; more than ten seconds, for which Java
 *     answers from its memory that a name does not exist
 * @param reach how far requests may go
 */
public record ProbeSettings(
    String userAgent, Duration timeout, Duration secondTryAfter, Reach reach) {

  /** The usual settings: 20 seconds a request, 11 seconds to a second try. */
  public static ProbeSettings of(String version, WebUrl contact, Reach reach) {
    return new ProbeSettings(
        userAgent(version, contact), Duration.ofSeconds(20), Duration.ofSeconds(11), reach);
  }

  /** Throws {@link IllegalArgumentException} for a request that may take for ever. */
  public ProbeSettings {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a request needs a time limit");
    }
  }

  /** Names the program, its version, and an address that explains what it does. */
  public static String userAgent(String version, WebUrl contact) {
    return "Awaitable/" + version + " (catalog; +" + contact + ")";
  }
}
