package dev.awaitable.net;

import dev.awaitable.enrich.RepositoryHost;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * A kind of forge that can be asked without a token.
 *
 * @param hosts where its well-known instances are asked, by their host names
 * @param prefixes what its other instances are usually called, such as {@code gitlab.}
 * @param sign tells whether an instance of it answers at an address
 * @param client makes what asks it
 */
record ForgeKind(
    Function<ApiAddresses, Map<String, HttpUrl>> hosts,
    List<String> prefixes,
    Sign sign,
    Client client) {

  /** Tells whether an instance answers at an address. */
  @FunctionalInterface
  interface Sign {
    boolean answersAt(HttpUrl base, ApiSession session) throws IOException;
  }

  /** Makes what asks an instance. */
  @FunctionalInterface
  interface Client {
    RepositoryHost at(ApiSession session, HttpUrl base, Timekeeper time);
  }

  boolean isCalled(String host) {
    return prefixes.stream().anyMatch(host::startsWith);
  }
}
