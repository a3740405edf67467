package dev.awaitable.net;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks one service for the length of a run: through the gates, with the pauses it asks for, and not
 * at all once it asked for one that is too long. Redirects are followed within the service only;
 * one that leads elsewhere is handed back as it is. One thread uses it at a time.
 */
final class ApiSession {

  /** Enough for any repository, and for 25 of them. */
  static final long USUAL_LENGTH = 4L * 1024 * 1024;

  private static final int MOST_HOPS = 3;

  private static final int MOST_PAUSES = 3;

  private final ApiClient client;
  private final HostGates gates;
  private final Timekeeper time;
  private final Habits habits;
  private @Nullable String leftBecause;
  private int requests;
  private @Nullable Long remaining;
  private @Nullable Instant resetsAt;

  ApiSession(ApiClient client, HostGates gates, Timekeeper time, Habits habits) {
    this.client = client;
    this.gates = gates;
    this.time = time;
    this.habits = habits;
  }

  /**
   * How a service is to be treated.
   *
   * @param withToken whether the token may go along
   * @param longestPause the longest pause to make for it alone; null to hold back everything that
   *     goes to its host, within what any host may ask for
   * @param saysLimited tells answers that mean "slow down" in a way of the service's own
   * @param mostBytes how long an answer may be
   */
  record Habits(
      boolean withToken,
      @Nullable Duration longestPause,
      Predicate<ApiReply> saysLimited,
      long mostBytes) {

    /** Those of a host that is like any other. */
    static final Habits USUAL = new Habits(false, null, reply -> false, USUAL_LENGTH);
  }

  /** Asks for an address. */
  ApiReply get(HttpUrl url, String accept) throws IOException {
    return ask(question("GET", url, accept, null));
  }

  /** Sends JSON to an address. */
  ApiReply post(HttpUrl url, String json) throws IOException {
    return ask(question("POST", url, "application/json", json));
  }

  /** Asks an address to change something; it is said again after a pause that it asks for. */
  ApiReply send(String method, HttpUrl url, String accept, @Nullable String json)
      throws IOException {
    return ask(question(method, url, accept, json));
  }

  private ApiClient.Question question(
      String method, HttpUrl url, String accept, @Nullable String json) {
    return new ApiClient.Question(
        url, accept, method, json, habits.withToken(), habits.mostBytes());
  }

  /** How many requests the service still allows, by its last word; null where it did not say. */
  @Nullable Long remaining() {
    Instant reset = resetsAt;
    return reset != null && time.now().isAfter(reset) ? null : remaining;
  }

  /** How many requests were made. */
  int requests() {
    return requests;
  }

  /** Gives the service up for this run. */
  ApiLimitException leave(String why) {
    leftBecause = why;
    return new ApiLimitException(why);
  }

  private ApiReply ask(ApiClient.Question question) throws IOException {
    for (int pauses = 0; ; pauses++) {
      ApiReply reply = follow(question);
      Optional<Duration> wait =
          ApiLimits.pause(reply, habits.saysLimited().test(reply), pauses, time.now());
      if (wait.isEmpty()) {
        return reply;
      }
      pause(reply, wait.get(), pauses);
    }
  }

  private void pause(ApiReply reply, Duration wait, int before) throws IOException {
    String host = reply.url().host();
    String asks = host + " asks us to wait " + words(wait);
    if (before >= MOST_PAUSES) {
      throw leave(asks + ", after " + before + " pauses already");
    }
    Duration longest = habits.longestPause();
    if (longest == null) {
      if (!gates.holdBack(host, wait)) {
        throw leave(asks + ", longer than a run may");
      }
      return;
    }
    if (wait.compareTo(longest) > 0) {
      throw leave(asks + ", longer than a run may");
    }
    try {
      gates.rest(host, wait);
    } catch (GateClosedException noTime) {
      throw leave(asks + ", longer than this run has time for");
    }
  }

  private ApiReply follow(ApiClient.Question question) throws IOException {
    ApiClient.Question next = question;
    for (int hops = 0; ; hops++) {
      ApiReply reply = once(next);
      Optional<HttpUrl> target = target(reply);
      if (target.isEmpty() || hops == MOST_HOPS) {
        return reply;
      }
      next = next.at(target.get());
    }
  }

  /** Where a redirect within the service leads. */
  private static Optional<HttpUrl> target(ApiReply reply) {
    String location = reply.headers().get("Location");
    boolean redirect =
        switch (reply.status()) {
          case 301, 302, 307, 308 -> true;
          default -> false;
        };
    if (!redirect || location == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(reply.url().resolve(location))
        .filter(to -> ApiAddresses.sameOrigin(to, reply.url()));
  }

  private ApiReply once(ApiClient.Question question) throws IOException {
    String left = leftBecause;
    if (left != null) {
      throw new ApiLimitException(left);
    }
    ApiReply reply =
        gates.passAsService(
            question.url().host(),
            () -> {
              requests++;
              return client.ask(question);
            });
    remaining = ApiLimits.remaining(reply);
    resetsAt = ApiLimits.resetsAt(reply).orElse(null);
    return reply;
  }

  private static String words(Duration wait) {
    if (wait.compareTo(Duration.ofDays(1)) > 0) {
      return "more than a day";
    }
    return wait.compareTo(Duration.ofMinutes(2)) > 0
        ? wait.toMinutes() + " minutes"
        : wait.toSeconds() + " seconds";
  }
}
