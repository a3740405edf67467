package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up, leaves out addresses that are not public, and says why a name failed. The reason
 * is remembered per host: for ten seconds after a failure Java answers from its cache and gives the
 * bare name without it ({@code networkaddress.cache.negative.ttl}).
 */
final class GuardedDns implements Dns {

  private final Dns resolver;
  private final Optional<AddressGuard> guard;
  private final Map<String, LinkFailure> failures = new ConcurrentHashMap<>();

  GuardedDns(Dns resolver, Reach reach) {
    this.resolver = resolver;
    this.guard =
        switch (reach) {
          case PUBLIC -> Optional.of(new AddressGuard());
          case ANYWHERE -> Optional.empty();
        };
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found;
    try {
      found = resolver.lookup(host);
    } catch (UnknownHostException failed) {
      throw explained(host, failed);
    }
    failures.remove(host);
    return guard.isEmpty() ? found : allowed(host, found, guard.get());
  }

  private NameFailureException explained(String host, UnknownHostException failed) {
    Optional<LinkFailure> told = kind(failed.getMessage());
    told.ifPresent(kind -> failures.put(host, kind));
    LinkFailure kind =
        told.orElseGet(() -> failures.getOrDefault(host, LinkFailure.NAME_TEMPORARY));
    NameFailureException explained = new NameFailureException(kind, host + ": " + kind.words());
    explained.initCause(failed);
    return explained;
  }

  /** Goes by the words of the C library (Linux, macOS) or of Windows. */
  private static Optional<LinkFailure> kind(@Nullable String message) {
    String words = message == null ? "" : message.toLowerCase(Locale.ROOT);
    if (words.contains("not known") || words.contains("no such host")) {
      return Optional.of(LinkFailure.NAME_NOT_FOUND);
    }
    if (words.contains("no address associated")) {
      return Optional.of(LinkFailure.NO_USABLE_ADDRESS);
    }
    return words.contains("temporary") || words.contains("try again")
        ? Optional.of(LinkFailure.NAME_TEMPORARY)
        : Optional.empty();
  }

  private static List<InetAddress> allowed(String host, List<InetAddress> found, AddressGuard guard)
      throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (InetAddress address : found) {
      guard
          .refusal(address)
          .ifPresentOrElse(
              reason -> refused.add(address.getHostAddress() + ", " + reason),
              () -> allowed.add(address));
    }
    if (allowed.isEmpty() && !refused.isEmpty()) {
      throw new NameFailureException(
          LinkFailure.REFUSED_ADDRESS,
          host + " leads nowhere public: " + String.join("; ", refused));
    }
    return allowed;
  }
}
