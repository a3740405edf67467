package dev.awaitable.net;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Finds pages that say "not found" with status 200, by asking the same host for a page that cannot
 * exist: if both say the same, neither exists. Asks once per host, and only when a page gives
 * cause.
 */
final class SoftNotFound {

  private static final String NO_SUCH_PAGE = "/awaitable-asks-for-a-page-that-does-not-exist";

  private final HostGates gates;
  private final LinkClient client;
  private final PageReader reader;
  private final Map<String, Optional<String>> nonsense = new ConcurrentHashMap<>();

  SoftNotFound(HostGates gates, LinkClient client, PageReader reader) {
    this.gates = gates;
    this.client = client;
    this.reader = reader;
  }

  /** Whether a successful page is the host's way of saying that there is none. */
  boolean is(Exchange page) {
    if (!reader.saysMissing(page)) {
      return false;
    }
    HttpUrl impossible =
        page.url().newBuilder().encodedPath(NO_SUCH_PAGE).query(null).fragment(null).build();
    String host = impossible.host();
    Optional<String> known = nonsense.get(host);
    Optional<String> words = known == null ? ask(impossible) : known;
    nonsense.put(host, words);
    return words.isPresent() && words.get().equals(reader.words(page));
  }

  private Optional<String> ask(HttpUrl impossible) {
    try {
      Exchange answer =
          gates.pass(
              impossible.host(), () -> client.ask(impossible, false, new LinkClient.Trace()));
      return answer.success() && answer.html()
          ? Optional.of(reader.words(answer))
          : Optional.empty();
    } catch (IOException notTold) {
      return Optional.empty();
    }
  }
}
