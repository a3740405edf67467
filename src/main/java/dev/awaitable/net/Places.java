package dev.awaitable.net;

import dev.awaitable.enrich.LinkPlace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Takes addresses apart for judging. Finding the registered domain means searching the public
 * suffix list, so it is done once per host.
 */
final class Places {

  private final Map<String, String> sites = new ConcurrentHashMap<>();

  /** The address with the parts that judging needs. */
  LinkPlace of(HttpUrl url) {
    String site =
        sites.computeIfAbsent(
            url.host(),
            host -> {
              String registered = url.topPrivateDomain();
              return registered == null ? host : registered;
            });
    return new LinkPlace(url.toString(), url.host(), url.encodedPath(), site);
  }
}
