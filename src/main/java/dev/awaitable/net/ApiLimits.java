package dev.awaitable.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an answer that means "slow down", and for how long. After the words of <a
 * href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub</a>
 * and <a
 * href="https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/">GitLab</a>;
 * Forgejo's instances use parts of both.
 */
final class ApiLimits {

  /** How long to wait where nobody says: a minute, and twice as long each further time. */
  private static final Duration UNSAID = Duration.ofMinutes(1);

  private static final Pattern ABOUT_LIMITS =
      Pattern.compile("rate limit|abuse detection|too many requests");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private ApiLimits() {}

  /**
   * How long to wait before asking again; empty when the answer is not about limits.
   *
   * @param saysSo whether the body says so in a way that only its reader knows
   * @param before how many such answers came right before this one
   */
  static Optional<Duration> pause(ApiReply reply, boolean saysSo, int before, Instant now) {
    return saysSo || isLimit(reply) ? Optional.of(wait(reply, before, now)) : Optional.empty();
  }

  /** A 403 can mean many things; only these signs make it a limit. */
  private static boolean isLimit(ApiReply reply) {
    return switch (reply.status()) {
      case 429 -> true;
      case 503 -> reply.retryAfter() != null;
      case 403 ->
          !isBlock(reply)
              && (reply.retryAfter() != null || usedUp(reply) || speaksOfLimits(reply.message()));
      default -> false;
    };
  }

  /** GitHub closes repositories with a 403 too, and says why in a member of its own. */
  static boolean isBlock(ApiReply reply) {
    return reply.object().filter(it -> it.path("block").isObject()).isPresent();
  }

  static boolean speaksOfLimits(String message) {
    return ABOUT_LIMITS.matcher(message.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean usedUp(ApiReply reply) {
    Optional<Long> remaining = number(reply, "x-ratelimit-remaining", "ratelimit-remaining");
    return remaining.filter(it -> it == 0).isPresent();
  }

  private static Duration wait(ApiReply reply, int before, Instant now) {
    String header = reply.retryAfter();
    Optional<Duration> asked = header == null ? Optional.empty() : RetryAfter.parse(header, now);
    return asked
        .or(() -> usedUp(reply) ? untilReset(reply, now) : Optional.empty())
        .map(wait -> wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait)
        .orElse(UNSAID.multipliedBy(1L << Math.min(before, 6)));
  }

  private static Optional<Duration> untilReset(ApiReply reply, Instant now) {
    // A second more, since both clocks count whole ones.
    return resetsAt(reply).map(reset -> Duration.between(now, reset).plusSeconds(1));
  }

  /** When the service starts counting anew. */
  static Optional<Instant> resetsAt(ApiReply reply) {
    return number(reply, "x-ratelimit-reset", "ratelimit-reset")
        .map(seconds -> Math.min(seconds, Instant.MAX.getEpochSecond() / 2))
        .map(Instant::ofEpochSecond);
  }

  /** How many requests it still allows; null where it does not say. */
  static @Nullable Long remaining(ApiReply reply) {
    return number(reply, "x-ratelimit-remaining", "ratelimit-remaining").orElse(null);
  }

  private static Optional<Long> number(ApiReply reply, String name, String otherName) {
    String told = reply.headers().get(name);
    String value = told == null ? reply.headers().get(otherName) : told;
    return value != null && DIGITS.matcher(value.strip()).matches()
        ? Optional.of(Long.parseLong(value.strip()))
        : Optional.empty();
  }
}
