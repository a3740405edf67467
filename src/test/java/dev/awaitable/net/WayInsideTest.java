package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way known to lead a fetcher of strangers' addresses to a machine inside. */
class WayInsideTest {

  private final FakeTime time = new FakeTime();
  private LoopbackWeb inside;
  private FakeNetwork network;

  @BeforeEach
  void open() throws IOException {
    inside = new LoopbackWeb();
    network = new FakeNetwork(new GuardedSockets(new AddressGuard()), inside.port());
    network.name("www.example.org", FakeNetwork.SERVER);
  }

  @AfterEach
  void close() {
    inside.close();
  }

  @Test
  void a_public_name_is_let_through() {
    inside.at("www.example.org/", LoopbackWeb.page());
    assertThat(probe("http://www.example.org/")).isInstanceOf(LinkObservation.Answered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.0.0.1", "169.254.169.254", "168.63.129.16", "100.64.0.1", "0.0.0.0",
        "::1", "fd00::2", "fe80::1", "64:ff9b::a00:1", "2002:7f00:1::", "::7f00:1"
      })
  void a_name_that_resolves_inside_is_refused(String address) {
    network.name("evil.example.org", address);
    assertRefused("http://evil.example.org/", "evil.example.org leads nowhere public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://127.1/",
        "http://localhost/"
      })
  void a_literal_is_refused_before_anything_is_dialled(String url) {
    assertRefused(url, "the address ");
    assertThat(inside.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://0x7f.1/",
        "//localhost/",
        "http://metadata.google.internal/",
        "http://user:secret@www.example.org/",
        "http://www.example.org:6379/",
        "http://intranet/"
      })
  void a_redirect_to_a_forbidden_address_is_refused(String location) {
    inside.at(
        "www.example.org/",
        LoopbackWeb.status(302).newBuilder().setHeader("Location", location).build());
    assertRefused("http://www.example.org/", "redirects to an address that ");
    assertThat(inside.requests()).hasSize(1);
  }

  @Test
  void a_redirect_to_a_name_that_resolves_inside_is_refused() {
    network.name("evil.example.org", "10.0.0.1");
    inside.at(
        "www.example.org/",
        LoopbackWeb.status(301)
            .newBuilder()
            .setHeader("Location", "http://evil.example.org/")
            .build());
    assertRefused("http://www.example.org/", "10.0.0.1, private network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/", "%"})
  void a_redirect_to_no_web_address_is_not_followed(String location) {
    inside.at(
        "www.example.org/",
        LoopbackWeb.status(302).newBuilder().setHeader("Location", location).build());
    network.name("example.org", FakeNetwork.SERVER);
    LinkObservation seen = probe("http://www.example.org/");
    assertThat(inside.requests().stream().map(request -> request.getUrl().host()))
        .containsOnly("www.example.org");
    assertThat(seen.url().value()).isEqualTo("http://www.example.org/");
  }

  @Test
  void a_name_that_changes_its_answer_after_it_was_checked_is_refused_where_it_is_dialled() {
    network.name("rebind.example.org", FakeNetwork.SERVER, "127.0.0.1");
    assertThat(network.lookups("rebind.example.org")).isZero();
    HttpLinkProbe withoutNameCheck =
        new HttpLinkProbe(
            Probes.settings(Reach.PUBLIC, Probes.TIMEOUT),
            Probes.gates(time),
            time,
            Dns.SYSTEM,
            builder ->
                builder
                    .socketFactory(network)
                    .dns(host -> {
                      new GuardedDns(network, Reach.PUBLIC).lookup(host);
                      return network.lookup(host);
                    }));
    assertThat(withoutNameCheck.probe(new WebUrl("http://rebind.example.org/")))
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(LinkFailure.REFUSED_ADDRESS);
              assertThat(failed.detail()).contains("127.0.0.1").contains("this machine");
            });
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void a_name_with_addresses_on_both_sides_is_asked_on_the_public_one_alone() throws IOException {
    InetAddress outer = InetAddress.getByName(FakeNetwork.SERVER);
    InetAddress inner = InetAddress.getByName("10.0.0.1");
    Dns both = new GuardedDns(host -> List.of(inner, outer), Reach.PUBLIC);
    assertThat(both.lookup("both.example.org")).containsExactly(outer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::ffff:127.0.0.1]", "127.1", "2130706433"})
  void the_sockets_alone_refuse_what_the_rules_would_have(String host) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .dns(name -> List.of(InetAddress.getLoopbackAddress()))
            .socketFactory(new GuardedSockets(new AddressGuard()))
            .build();
    Request request =
        new Request.Builder().url("http://" + host + ":" + inside.port() + "/").build();
    assertThatThrownBy(() -> client.newCall(request).execute().close())
        .satisfies(
            refused -> assertThat(FailureKinds.of(refused)).isEqualTo(LinkFailure.REFUSED_ADDRESS));
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void the_client_has_nothing_to_give_away() {
    OkHttpClient[] built = new OkHttpClient[1];
    UnaryOperator<OkHttpClient.Builder> look =
        builder -> {
          built[0] = builder.build();
          return builder;
        };
    new LinkClient(Probes.settings(Reach.PUBLIC, Probes.TIMEOUT), network, look);
    assertThat(built[0].proxy()).isEqualTo(Proxy.NO_PROXY);
    assertThat(built[0].cookieJar()).isSameAs(CookieJar.NO_COOKIES);
    assertThat(built[0].followRedirects()).isFalse();
    assertThat(built[0].followSslRedirects()).isFalse();
    assertThat(built[0].callTimeoutMillis()).isEqualTo((int) Probes.TIMEOUT.toMillis());
    assertThat(built[0].socketFactory()).isInstanceOf(GuardedSockets.class);
  }

  @Test
  void requests_say_who_we_are_and_bring_no_cookies_along() {
    inside.at(
        "www.example.org/",
        LoopbackWeb.status(302)
            .newBuilder()
            .setHeader("Location", "/next")
            .setHeader("Set-Cookie", "id=1; Path=/")
            .build());
    inside.at("www.example.org/next", LoopbackWeb.page());
    probe("http://www.example.org/");
    assertThat(inside.requests()).hasSize(2);
    assertThat(inside.requests())
        .allSatisfy(request -> {
          assertThat(request.getMethod()).isEqualTo("GET");
          assertThat(request.getHeaders().get("User-Agent"))
              .isEqualTo("Awaitable/test (catalog; +https://example.com/about)");
          assertThat(request.getHeaders().get("Accept")).startsWith("text/html");
          assertThat(request.getHeaders().get("Cookie")).isNull();
          assertThat(request.getHeaders().get("Authorization")).isNull();
          assertThat(request.getHeaders().get("Referer")).isNull();
        });
  }

  private LinkObservation probe(String url) {
    return Probes.guarded(time, network).probe(new WebUrl(url));
  }

  private void assertRefused(String url, String detail) {
    assertThat(probe(url))
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(LinkFailure.REFUSED_ADDRESS);
              assertThat(failed.detail()).contains(detail);
            });
  }
}
