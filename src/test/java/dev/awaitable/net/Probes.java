package dev.awaitable.net;

import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Probes as tests need them: impatient, on fake time. */
final class Probes {

  /** More than any answer on this machine takes; only for tests that never wait for it. */
  static final Duration TIMEOUT = Duration.ofSeconds(5);

  static final String USER_AGENT =
      ProbeSettings.userAgent("test", new WebUrl("https://example.com/about"));

  private Probes() {}

  static ProbeSettings settings(Reach reach, Duration timeout) {
    return new ProbeSettings(USER_AGENT, timeout, Duration.ofSeconds(11), reach);
  }

  /** Reaches anywhere, and finds every name on this machine. */
  static HttpLinkProbe anywhere(FakeTime time) {
    return anywhere(time, LoopbackWeb.DNS, UnaryOperator.identity());
  }

  static HttpLinkProbe anywhere(FakeTime time, Dns dns, UnaryOperator<OkHttpClient.Builder> last) {
    return new HttpLinkProbe(settings(Reach.ANYWHERE, TIMEOUT), gates(time), time, dns, last);
  }

  /** Reaches what strangers' addresses may reach, on a fake network. */
  static HttpLinkProbe guarded(FakeTime time, FakeNetwork network) {
    return new HttpLinkProbe(
        settings(Reach.PUBLIC, TIMEOUT),
        gates(time),
        time,
        network,
        builder -> builder.socketFactory(network));
  }

  static HostGates gates(FakeTime time) {
    return new HostGates(Manners.DEFAULT, time, null);
  }
}
