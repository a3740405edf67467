package dev.awaitable.net;

import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How APIs are asked.
 *
 * @param userAgent who we are and where to complain
 * @param timeout how long one request may take, body included
 * @param reach how far requests may go
 * @param addresses where the APIs are
 * @param token the token for GitHub; null to ask without one
 */
public record ApiSettings(
    String userAgent,
    Duration timeout,
    Reach reach,
    ApiAddresses addresses,
    @Nullable GitHubToken token) {

  /** Throws {@link IllegalArgumentException} for a request that may take for ever. */
  public ApiSettings {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a request needs a time limit");
    }
  }

  /**
   * The usual settings: 30 seconds a request, three times what GitHub gives itself for one.
   *
   * @throws IllegalArgumentException naming the variable when the environment makes no sense
   */
  public static ApiSettings of(
      String version, WebUrl contact, Map<String, String> environment, Reach reach) {
    return new ApiSettings(
        ProbeSettings.userAgent(version, contact),
        Duration.ofSeconds(30),
        reach,
        ApiAddresses.of(environment, reach),
        GitHubToken.of(environment));
  }
}
