package dev.awaitable.net;

import dev.awaitable.enrich.Canaries;
import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Canaries over HTTP: one request each, without a second try. Any answer will do, since even a
 * refusal has come all the way.
 */
public final class HttpCanaries implements Canaries {

  private final List<WebUrl> addresses;
  private final LinkRules rules;
  private final LinkClient client;
  private final Dns resolver;

  /** Canaries at these addresses, each given the time that one request may take. */
  public HttpCanaries(List<WebUrl> addresses, ProbeSettings settings) {
    this(addresses, settings, host -> List.of(InetAddress.getAllByName(host)));
  }

  HttpCanaries(List<WebUrl> addresses, ProbeSettings settings, Dns resolver) {
    this.addresses = List.copyOf(addresses);
    this.rules = new LinkRules(settings.reach());
    this.client = new LinkClient(settings, resolver, UnaryOperator.identity());
    this.resolver = resolver;
  }

  @Override
  public CanaryReport test() {
    List<String> answered = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> asked =
          addresses.stream().map(address -> lanes.submit(() -> reasonForSilence(address))).toList();
      Future<Boolean> nonsense = lanes.submit(this::nonsenseResolves);
      for (int i = 0; i < asked.size(); i++) {
        String reason = settled(asked.get(i), "a fault of this program");
        if (reason.isEmpty()) {
          answered.add(addresses.get(i).value());
        } else {
          silent.add(addresses.get(i) + ": " + reason);
        }
      }
      return new CanaryReport(answered, silent, settled(nonsense, false));
    }
  }

  private static <T> T settled(Future<T> asked, T otherwise) {
    try {
      return asked.get();
    } catch (ExecutionException fault) {
      return otherwise;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  /** Why there was no answer; empty when there was one. */
  private String reasonForSilence(WebUrl address) {
    return switch (rules.check(address.value())) {
      case LinkRules.Ruling.Refused refused -> "the address " + refused.reason();
      case LinkRules.Ruling.Allowed allowed -> ask(allowed.url());
    };
  }

  private String ask(HttpUrl url) {
    try {
      client.ask(url, false, new LinkClient.Trace());
      return "";
    } catch (IOException silent) {
      return FailureKinds.of(silent).words();
    }
  }

  /** The top-level name {@code invalid} is kept empty by RFC 6761, 6.4. */
  private boolean nonsenseResolves() {
    try {
      return !resolver.lookup("awaitable-" + UUID.randomUUID() + ".invalid").isEmpty();
    } catch (UnknownHostException asItShouldBe) {
      return false;
    }
  }
}
