package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers do to a client, out of malice or for want of care. */
@Timeout(10)
class HostileServersTest {

  private static final String GUIDE = "docs.example.com/guide";
  private static final Duration IMPATIENT = Duration.ofMillis(200);

  private final FakeTime time = new FakeTime();
  private LoopbackWeb web;

  @BeforeEach
  void open() throws IOException {
    web = new LoopbackWeb();
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void an_answer_that_never_comes_is_a_timeout_after_two_tries() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> over.await(5, TimeUnit.SECONDS))) {
      LinkObservation seen = impatient().probe(new WebUrl(server.url("/")));
      assertFailed(seen, LinkFailure.TIMEOUT);
      assertThat(((LinkObservation.Failed) seen).detail())
          .as("the same words whichever of several clocks ran out first")
          .endsWith(": no answer in time");
      assertThat(time.sleeps()).contains(Duration.ofSeconds(11));
    } finally {
      over.countDown();
    }
  }

  @Test
  void a_run_that_is_stopped_in_the_middle_of_a_second_try_holds_nothing_against_the_link()
      throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch secondTry = new CountDownLatch(2);
    String fault = "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    var seen = new AtomicReference<LinkObservation>();
    try (RawServer server =
        new RawServer(connection -> {
          RawServer.readRequest(connection);
          secondTry.countDown();
          if (secondTry.getCount() == 0) {
            over.await(5, TimeUnit.SECONDS);
          }
          connection.getOutputStream().write(ascii(fault));
        })) {
      WebUrl link = new WebUrl(server.url("/"));
      Thread lane = Thread.ofVirtual().start(() -> seen.set(Probes.anywhere(time).probe(link)));
      secondTry.await();
      lane.interrupt();
      lane.join();
      assertFailed(seen.get(), LinkFailure.BUDGET);
    } finally {
      over.countDown();
    }
  }

  @Test
  void headers_that_drip_are_a_timeout() throws IOException {
    try (RawServer server =
        new RawServer(connection -> {
          connection.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\n"));
          drip(connection.getOutputStream(), "X-Header: slow\r\n".repeat(1_000));
        })) {
      assertFailed(impatient().probe(new WebUrl(server.url("/"))), LinkFailure.TIMEOUT);
    }
  }

  @Test
  void a_body_that_drips_is_an_answer_whose_text_was_not_read() throws IOException {
    try (RawServer server =
        new RawServer(connection -> {
          RawServer.readRequest(connection);
          connection
              .getOutputStream()
              .write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
          drip(connection.getOutputStream(), "x".repeat(100_000));
        })) {
      LinkObservation seen = impatient().probe(new WebUrl(server.url("/")));
      assertThat(answered(seen).status()).isEqualTo(200);
      assertThat(answered(seen).notes()).containsExactly(LinkNote.BODY_BROKEN);
    }
  }

  @Test
  void a_bomb_of_200_megabytes_is_read_for_64_kilobytes() throws IOException {
    MockResponse bomb =
        LoopbackWeb.page()
            .newBuilder()
            .setHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(zeros(200)))
            .build();
    web.at(GUIDE, bomb);
    LinkClient client =
        new LinkClient(
            Probes.settings(Reach.ANYWHERE, Probes.TIMEOUT),
            LoopbackWeb.DNS,
            UnaryOperator.identity());
    Exchange answer = client.ask(HttpUrl.get(web.url(GUIDE)), false, new LinkClient.Trace());
    assertThat(answer.body().size()).isEqualTo(LinkClient.MOST_BODY);
    assertThat(answer.cut()).isTrue();
    assertThat(answered(probe(GUIDE)).notes()).containsExactly(LinkNote.BODY_CUT);
  }

  @Test
  void headers_without_end_are_not_read_to_their_end() throws IOException {
    try (RawServer server =
        new RawServer(connection -> {
          RawServer.readRequest(connection);
          OutputStream out = connection.getOutputStream();
          out.write(ascii("HTTP/1.1 200 OK\r\n"));
          for (int line = 0; line < 20_000; line++) {
            out.write(ascii("X-Header-" + line + ": " + "y".repeat(100) + "\r\n"));
          }
        })) {
      LinkObservation seen = Probes.anywhere(time).probe(new WebUrl(server.url("/")));
      assertThat(seen)
          .isInstanceOfSatisfying(
              LinkObservation.Failed.class,
              failed ->
                  assertThat(failed.kind())
                      .isIn(LinkFailure.NOT_HTTP, LinkFailure.END_OF_STREAM, LinkFailure.RESET));
    }
  }

  @Test
  void more_headers_than_any_page_needs_are_no_http() {
    MockResponse.Builder answer = LoopbackWeb.page().newBuilder();
    for (int header = 0; header < 700; header++) {
      answer.addHeader("X-Header-" + header, "y".repeat(100));
    }
    web.at(GUIDE, answer.build());
    assertFailed(probe(GUIDE), LinkFailure.NOT_HTTP);
  }

  @Test
  void a_reset_is_a_reset() throws IOException {
    try (RawServer server =
        new RawServer(connection -> {
          connection.getInputStream().read();
          connection.setSoLinger(true, 0);
        })) {
      assertFailed(Probes.anywhere(time).probe(new WebUrl(server.url("/"))), LinkFailure.RESET);
    }
  }

  @Test
  void a_connection_reset_once_is_healed_by_the_second_try() {
    web.inTurn(
        GUIDE,
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        LoopbackWeb.page());
    assertThat(answered(probe(GUIDE)).status()).isEqualTo(200);
    assertThat(time.sleeps()).contains(Duration.ofSeconds(11));
  }

  @Test
  void a_death_inside_http_2_is_tried_again_with_http_1() throws Exception {
    try (LoopbackWeb https = new LoopbackWeb(TlsFiles.server("good.p12"))) {
      https.at(GUIDE, LoopbackWeb.page());
      UnaryOperator<OkHttpClient.Builder> trusting = TlsFiles.trusting();
      HttpLinkProbe probe =
          new HttpLinkProbe(
              Probes.settings(Reach.ANYWHERE, Probes.TIMEOUT),
              Probes.gates(time),
              time,
              LoopbackWeb.DNS,
              builder ->
                  trusting.apply(builder).addNetworkInterceptor(HostileServersTest::killHttp2));
      LinkObservation seen =
          probe.probe(new WebUrl("https://docs.example.com:" + https.port() + "/guide"));
      assertThat(answered(seen).status()).isEqualTo(200);
      assertThat(https.requests())
          .extracting(request -> request.getVersion())
          .containsExactly("HTTP/1.1");
      assertThat(time.sleeps()).contains(Duration.ofSeconds(11));
    }
  }

  private static Response killHttp2(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection != null && connection.protocol() == Protocol.HTTP_2) {
      throw new StreamResetException(ErrorCode.INTERNAL_ERROR);
    }
    return chain.proceed(chain.request());
  }

  @Test
  void a_wait_that_is_asked_for_is_kept_and_the_answer_taken() {
    web.inTurn(GUIDE, retryAfter(429, "7"), LoopbackWeb.page());
    assertThat(answered(probe(GUIDE)).status()).isEqualTo(200);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_wait_is_kept_once_for_a_link() {
    web.at(GUIDE, retryAfter(503, "1"));
    assertThat(answered(probe(GUIDE)).notes()).containsExactly(LinkNote.RETRY_AFTER);
    assertThat(web.asked(GUIDE)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"429, 61", "503, 99999999999", "503, 9223372036854775807"})
  void a_wait_that_is_too_long_leaves_the_host_for_this_run(int status, String wait) {
    web.at(GUIDE, retryAfter(status, wait)).at("docs.example.com/other", LoopbackWeb.page());
    HttpLinkProbe probe = Probes.anywhere(time);
    assertThat(answered(probe.probe(new WebUrl(web.url(GUIDE)))).status()).isEqualTo(status);
    assertThat(web.asked(GUIDE)).isEqualTo(1);
    assertFailed(probe.probe(new WebUrl(web.url("docs.example.com/other"))), LinkFailure.HOST_LEFT);
    assertThat(time.sleeps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"429, soon", "503, -1"})
  void a_wait_that_makes_no_sense_is_no_wait(int status, String wait) {
    web.at(GUIDE, retryAfter(status, wait));
    assertThat(answered(probe(GUIDE)).notes()).isEmpty();
  }

  @Test
  void a_503_with_a_wait_of_nothing_is_not_repeated_behind_our_back() {
    web.at(GUIDE, retryAfter(503, "0"));
    assertThat(answered(probe(GUIDE)).status()).isEqualTo(503);
    assertThat(web.asked(GUIDE)).isEqualTo(2);
  }

  @Test
  void a_location_of_absurd_length_is_not_followed() {
    web.at(
        GUIDE,
        LoopbackWeb.status(302)
            .newBuilder()
            .setHeader("Location", "/" + "a".repeat(10_000))
            .build());
    assertThat(answered(probe(GUIDE)).status()).isEqualTo(302);
    assertThat(web.requests()).hasSize(1);
  }

  @Test
  void markup_of_absurd_depth_and_a_fragment_cost_nothing_but_the_note() {
    web.at(GUIDE, LoopbackWeb.html(200, "<div>".repeat(12_000)));
    assertThat(answered(Probes.anywhere(time).probe(new WebUrl(web.url(GUIDE) + "#a"))).notes())
        .containsExactly(LinkNote.FRAGMENT_MISSING);
  }

  private LinkObservation probe(String place) {
    return Probes.anywhere(time).probe(new WebUrl(web.url(place)));
  }

  private HttpLinkProbe impatient() {
    return new HttpLinkProbe(
        Probes.settings(Reach.ANYWHERE, IMPATIENT),
        Probes.gates(time),
        time,
        LoopbackWeb.DNS,
        UnaryOperator.identity());
  }

  private static MockResponse retryAfter(int status, String value) {
    return LoopbackWeb.status(status).newBuilder().setHeader("Retry-After", value).build();
  }

  private static LinkObservation.Answered answered(LinkObservation seen) {
    assertThat(seen).isInstanceOf(LinkObservation.Answered.class);
    return (LinkObservation.Answered) seen;
  }

  private static void assertFailed(LinkObservation seen, LinkFailure kind) {
    assertThat(seen)
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> assertThat(failed.kind()).as(failed.detail()).isEqualTo(kind));
  }

  private static void drip(OutputStream out, String text) throws IOException {
    for (byte one : ascii(text)) {
      out.write(one);
      out.flush();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static byte[] zeros(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      byte[] zeros = new byte[1024 * 1024];
      for (int written = 0; written < megabytes; written++) {
        gzip.write(zeros);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
