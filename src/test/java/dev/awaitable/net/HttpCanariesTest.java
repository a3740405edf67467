package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class HttpCanariesTest {

  private static final ProbeSettings SETTINGS =
      new ProbeSettings("test", Duration.ofSeconds(5), Duration.ofSeconds(11), Reach.ANYWHERE);

  @Test
  void any_answer_will_do_and_silence_has_a_reason() throws IOException {
    try (LoopbackWeb web = new LoopbackWeb()) {
      web.at("fine.org/", LoopbackWeb.page());
      web.at("refusing.org/", LoopbackWeb.status(403));
      web.at(
          "cut.org/",
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

      CanaryReport report = test(nothingMadeUp(), web, "fine.org/", "refusing.org/", "cut.org/");

      assertThat(report.answered()).containsExactly(web.url("fine.org/"), web.url("refusing.org/"));
      assertThat(report.silent())
          .singleElement()
          .asString()
          .startsWith(web.url("cut.org/") + ": connection closed early");
      assertThat(report.nonsenseResolves()).isFalse();
    }
  }

  @Test
  void a_network_that_answers_for_every_name_is_noticed() throws IOException {
    try (LoopbackWeb web = new LoopbackWeb()) {
      web.at("fine.org/", LoopbackWeb.page());

      assertThat(test(LoopbackWeb.DNS, web, "fine.org/").nonsenseResolves()).isTrue();
    }
  }

  private static CanaryReport test(Dns resolver, LoopbackWeb web, String... places) {
    List<WebUrl> addresses =
        List.of(places).stream().map(place -> new WebUrl(web.url(place))).toList();
    return new HttpCanaries(addresses, SETTINGS, resolver).test();
  }

  private static Dns nothingMadeUp() {
    return host -> {
      if (host.endsWith(".invalid")) {
        throw new UnknownHostException(host + ": Name or service not known");
      }
      return LoopbackWeb.DNS.lookup(host);
    };
  }
}
