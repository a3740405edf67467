package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkObservation.Told;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table in {@code docs/links.md}, from the answer on the wire to the verdict. */
class DecisionTableTest {

  private static final String GUIDE = "docs.example.com/guide";
  private static final LinkPolicy POLICY = LinkPolicy.DEFAULT;

  private final FakeTime time = new FakeTime();
  private final LinkJudge judge = new LinkJudge(POLICY);
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
  void row_1_an_answer_without_a_hop_is_alive() {
    web.at(GUIDE, LoopbackWeb.page());
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Alive.class);
    assertThat(rule(GUIDE)).isEqualTo(LinkRule.ANSWERS);
  }

  @Test
  void row_2_a_leading_permanent_run_is_moved_to_its_end() {
    web.redirect(GUIDE, 301, "docs.example.com/manual")
        .redirect("docs.example.com/manual", 308, "docs.example.com/book")
        .redirect("docs.example.com/book", 302, "docs.example.com/book/today")
        .at("docs.example.com/book/today", LoopbackWeb.page());
    assertThat(look(GUIDE))
        .isInstanceOfSatisfying(
            LinkVerdict.Moved.class,
            moved -> {
              assertThat(moved.to()).isEqualTo(web.url("docs.example.com/book"));
              assertThat(moved.tidy()).isFalse();
            });
  }

  @Test
  void row_2_a_move_that_only_tidies_says_so() {
    web.redirect("www.example.com/Guide", 301, "example.com/guide/")
        .at("example.com/guide/", LoopbackWeb.page());
    assertThat(look("www.example.com/Guide"))
        .isInstanceOfSatisfying(
            LinkVerdict.Moved.class, moved -> assertThat(moved.tidy()).isTrue());
  }

  @Test
  void row_2_the_anchor_moves_along() {
    web.redirect(GUIDE, 301, "docs.example.com/manual")
        .at("docs.example.com/manual", LoopbackWeb.html(200, "<h2 id=install>Install</h2>"));
    assertThat(look(GUIDE + "#install"))
        .isInstanceOfSatisfying(
            LinkVerdict.Moved.class,
            moved -> assertThat(moved.to()).isEqualTo(web.url("docs.example.com/manual#install")));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void row_3_a_temporary_hop_is_alive(int status) {
    web.redirect(GUIDE, status, "example.org/elsewhere")
        .at("example.org/elsewhere", LoopbackWeb.page());
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Alive.class);
    assertThat(rule(GUIDE)).isEqualTo(LinkRule.REDIRECTS);
  }

  @ParameterizedTest
  @CsvSource({
    "docs.example.com/guide, docs.example.com/",
    "docs.example.com/guide, other.example.org/guide",
    "one.github.io/guide, two.github.io/guide",
    "a.example.co.uk/guide, a.sample.co.uk/guide"
  })
  void row_4_a_permanent_hop_to_a_front_page_or_another_site_is_suspect(String from, String to) {
    web.redirect(from, 301, to).at(to, LoopbackWeb.page());
    assertThat(look(from)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(rule(from)).isEqualTo(LinkRule.MOVED_AWAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs.example.com/users/sign_in",
        "docs.example.com/login",
        "login.example.com/start",
        "accounts.google.com/v3/signin",
        "consent.youtube.com/m"
      })
  void row_5_a_hop_to_a_sign_in_page_is_blocked(String signIn) {
    web.redirect(GUIDE, 302, signIn).at(signIn, LoopbackWeb.page());
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Blocked.class);
    assertThat(rule(GUIDE)).isEqualTo(LinkRule.SIGN_IN);
  }

  @Test
  void row_5_a_link_to_a_sign_in_page_itself_is_alive() {
    web.at("docs.example.com/login", LoopbackWeb.page());
    assertThat(look("docs.example.com/login")).isInstanceOf(LinkVerdict.Alive.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void row_6_not_found_is_suspect_and_a_day_later_dead(int status) {
    web.at(GUIDE, LoopbackWeb.html(status, "<title>Not found</title>"));
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(look(GUIDE, 0, 1)).isInstanceOf(LinkVerdict.Dead.class);
    assertThat(web.asked(GUIDE)).as("one try a run").isEqualTo(3);
  }

  @Test
  void row_7_a_repository_missing_by_api_is_dead_after_two_counted_runs() {
    assertThat(told(Told.Word.REPOSITORY_MISSING, 0)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(told(Told.Word.REPOSITORY_MISSING, 0, 1)).isInstanceOf(LinkVerdict.Dead.class);
  }

  @Test
  void row_8_a_package_missing_by_api_is_dead_after_two_counted_runs() {
    assertThat(told(Told.Word.PACKAGE_MISSING, 0)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(told(Told.Word.PACKAGE_MISSING, 0, 1)).isInstanceOf(LinkVerdict.Dead.class);
  }

  @Test
  void row_9_a_name_that_does_not_resolve_is_dead_after_three_runs_in_seven_days() {
    FakeNetwork network = network();
    assertThat(guarded(network, "http://gone.example.org/", 0))
        .isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(network.lookups("gone.example.org")).as("asked again after 11 s").isEqualTo(2);
    assertThat(time.sleeps()).contains(Duration.ofSeconds(11));
    assertThat(guarded(network, "http://gone.example.org/", 0, 3, 6))
        .isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(guarded(network, "http://gone.example.org/", 0, 3, 7))
        .isInstanceOf(LinkVerdict.Dead.class);
  }

  @Test
  void row_10_a_resolver_that_cannot_tell_is_unknown() {
    FakeNetwork network = network().name("dim.example.org", "Temporary failure in name resolution");
    assertThat(guarded(network, "http://dim.example.org/", 0, 30, 60))
        .isInstanceOf(LinkVerdict.Unknown.class);
  }

  @Test
  void row_11_refused_is_dead_after_three_runs_in_seven_days() {
    FakeNetwork network = network().name("shut.example.org", FakeNetwork.REFUSES);
    assertThat(guarded(network, "http://shut.example.org/", 0, 3, 6))
        .isInstanceOf(LinkVerdict.Suspect.class);
    LinkVerdict verdict = guarded(network, "http://shut.example.org/", 0, 3, 7);
    assertThat(verdict).isInstanceOf(LinkVerdict.Dead.class);
    assertThat(verdict.grounds().sentence()).contains("connection refused");
  }

  @Test
  void row_11_reset_and_end_of_stream_are_tried_twice() {
    web.at(
        GUIDE, new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(rule(GUIDE)).isEqualTo(LinkRule.NO_ANSWER);
    web.inTurn(
        "docs.example.com/flaky",
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        LoopbackWeb.page());
    assertThat(look("docs.example.com/flaky")).isInstanceOf(LinkVerdict.Alive.class);
  }

  @Test
  void row_11_a_bare_server_error_is_tried_twice_and_suspect() {
    web.at(GUIDE, LoopbackWeb.status(500));
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(web.asked(GUIDE)).isEqualTo(2);
    web.inTurn("docs.example.com/flaky", LoopbackWeb.status(502), LoopbackWeb.page());
    assertThat(look("docs.example.com/flaky")).isInstanceOf(LinkVerdict.Alive.class);
  }

  @Test
  void row_11_a_redirect_loop_is_suspect() {
    web.redirect(GUIDE, 302, "docs.example.com/a").redirect("docs.example.com/a", 302, GUIDE);
    assertThat(probe(GUIDE))
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(LinkFailure.REDIRECT_LOOP);
              assertThat(failed.hops()).hasSize(2);
            });
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Suspect.class);
  }

  @Test
  void row_11_ten_hops_are_followed_and_eleven_are_too_many() {
    for (int hop = 0; hop < 12; hop++) {
      web.redirect("docs.example.com/" + hop, 302, "docs.example.com/" + (hop + 1));
    }
    web.at("docs.example.com/12", LoopbackWeb.page());
    assertThat(look("docs.example.com/2")).isInstanceOf(LinkVerdict.Alive.class);
    assertThat(probe("docs.example.com/1"))
        .isInstanceOfSatisfying(
            LinkObservation.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(LinkFailure.TOO_MANY_HOPS));
  }

  @Test
  void row_11_what_does_not_speak_http_is_suspect() throws IOException {
    try (RawServer server =
        new RawServer(connection -> {
          RawServer.readRequest(connection);
          connection
              .getOutputStream()
              .write("SSH-2.0-OpenSSH_9.9\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
      LinkObservation seen = probeUrl(server.url("/"));
      assertThat(seen)
          .isInstanceOfSatisfying(
              LinkObservation.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(LinkFailure.NOT_HTTP));
    }
  }

  @Test
  void row_11_timeouts_are_given_fourteen_days() {
    FakeNetwork network = network().name("slow.example.org", FakeNetwork.SLOW);
    assertThat(guarded(network, "http://slow.example.org/", 0, 7, 13))
        .isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(guarded(network, "http://slow.example.org/", 0, 7, 14))
        .isInstanceOf(LinkVerdict.Dead.class);
  }

  @ParameterizedTest
  @CsvSource({"expired.p12, TLS_EXPIRED", "other-host.p12, TLS_NAME"})
  void row_12_a_certificate_out_of_date_or_for_another_host_is_given_fourteen_days(
      String file, LinkFailure kind) throws Exception {
    try (LoopbackWeb https = new LoopbackWeb(TlsFiles.server(file))) {
      String url = "https://docs.example.com:" + https.port() + "/guide";
      HttpLinkProbe probe = Probes.anywhere(time, LoopbackWeb.DNS, TlsFiles.trusting());
      LinkObservation seen = probe.probe(new WebUrl(url));
      assertThat(seen)
          .isInstanceOfSatisfying(
              LinkObservation.Failed.class, failed -> assertThat(failed.kind()).isEqualTo(kind));
      assertThat(verdict(seen, 0, 7, 13)).isInstanceOf(LinkVerdict.Suspect.class);
      assertThat(verdict(seen, 0, 7, 14)).isInstanceOf(LinkVerdict.Dead.class);
    }
  }

  @Test
  void row_13_a_chain_that_java_does_not_trust_is_never_dead() throws Exception {
    try (LoopbackWeb https = new LoopbackWeb(TlsFiles.server("good.p12"))) {
      LinkObservation seen = probeUrl("https://docs.example.com:" + https.port() + "/guide");
      assertThat(seen)
          .isInstanceOfSatisfying(
              LinkObservation.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(LinkFailure.TLS_UNTRUSTED));
      assertThat(verdict(seen, 0, 30, 60, 90)).isInstanceOf(LinkVerdict.Suspect.class);
    }
  }

  @Test
  void row_13_plain_http_on_the_tls_port_is_never_dead() throws Exception {
    try (RawServer plain = new RawServer(DecisionTableTest::answerInPlainHttp)) {
      LinkObservation seen = probeUrl("https://docs.example.com:" + plain.port() + "/guide");
      assertThat(seen)
          .isInstanceOfSatisfying(
              LinkObservation.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(LinkFailure.TLS_HANDSHAKE));
      assertThat(verdict(seen, 0, 30, 60, 90)).isInstanceOf(LinkVerdict.Suspect.class);
    }
  }

  /** Answers before the greeting is read: a parser of lines may wait for one that never ends. */
  private static void answerInPlainHttp(Socket connection) throws IOException {
    connection
        .getOutputStream()
        .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    connection.getOutputStream().flush();
    connection.getInputStream().read(new byte[4096]);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 407, 418, 429, 999})
  void row_14_a_status_that_walls_give_is_blocked(int status) {
    web.at(GUIDE, LoopbackWeb.status(status));
    assertThat(look(GUIDE, 0, 1, 30)).isInstanceOf(LinkVerdict.Blocked.class);
  }

  @Test
  void row_14_a_503_that_asks_to_wait_is_blocked_and_a_bare_one_is_not() {
    web.at(GUIDE, LoopbackWeb.status(503));
    web.at("busy.example.com/", retryAfter(503, "3600"));
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(look("busy.example.com/")).isInstanceOf(LinkVerdict.Blocked.class);
  }

  @ParameterizedTest
  @CsvSource({"202, challenge", "405, captcha"})
  void row_14_the_aws_pair_is_blocked_and_neither_half_is(int status, String action) {
    MockResponse half = LoopbackWeb.status(status);
    web.at("docs.example.com/half", half);
    web.at(GUIDE, half.newBuilder().setHeader("x-amzn-waf-action", action).build());
    assertThat(look("docs.example.com/half")).isNotInstanceOf(LinkVerdict.Blocked.class);
    LinkVerdict verdict = look(GUIDE);
    assertThat(verdict).isInstanceOf(LinkVerdict.Blocked.class);
    assertThat(verdict.grounds().sentence()).contains("AWS WAF");
  }

  @Test
  void row_14_a_challenge_with_200_is_blocked_and_a_wall_that_is_merely_there_is_not() {
    MockResponse page = LoopbackWeb.page();
    web.at(GUIDE, page.newBuilder().setHeader("cf-mitigated", "challenge").build());
    web.at(
        "docs.example.com/open",
        page.newBuilder().setHeader("x-iinfo", "1-2-3").setHeader("x-datadome", "on").build());
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Blocked.class);
    assertThat(look("docs.example.com/open")).isInstanceOf(LinkVerdict.Alive.class);
  }

  @ParameterizedTest
  @CsvSource({
    "botwall/anubis-blocked.har.json, unsplash.com/photos, WALLED, Anubis",
    "botwall/linkedin-blocked.har.json, www.linkedin.com/in/kikobeats/, WALLED, 999",
    "botwall/youtube-blocked.har.json, www.youtube.com/watch, WALLED, YouTube",
    "botwall/google-blocked.har.json, consent.google.com/m, SIGN_IN, consent"
  })
  void row_14_recorded_walls_are_blocked(String file, String place, LinkRule rule, String word)
      throws IOException {
    web.at(place, HarReplies.read(file));
    LinkVerdict verdict = look(place);
    assertThat(verdict).isInstanceOf(LinkVerdict.Blocked.class);
    assertThat(verdict.grounds().rule()).isEqualTo(rule);
    assertThat(verdict.grounds().sentence()).contains(word);
  }

  @Test
  void row_14_after_ninety_days_without_success_a_person_is_asked() {
    web.at(GUIDE, LoopbackWeb.status(403));
    assertThat(look(GUIDE, 0, 89))
        .isInstanceOfSatisfying(
            LinkVerdict.Blocked.class, blocked -> assertThat(blocked.byHand()).isFalse());
    assertThat(look(GUIDE, 0, 90))
        .isInstanceOfSatisfying(
            LinkVerdict.Blocked.class, blocked -> assertThat(blocked.byHand()).isTrue());
  }

  @Test
  void row_15_closed_by_law_is_blocked_and_names_the_notice() {
    web.at(
        GUIDE,
        LoopbackWeb.status(451)
            .newBuilder()
            .setHeader("Link", "<https://law.example.org/notice>; rel=\"blocked-by\"")
            .build());
    LinkVerdict verdict = look(GUIDE, 0, 1, 30);
    assertThat(verdict).isInstanceOf(LinkVerdict.Blocked.class);
    assertThat(verdict.grounds().sentence()).contains("https://law.example.org/notice");
    assertThat(told(Told.Word.CLOSED_BY_LAW, 0)).isInstanceOf(LinkVerdict.Blocked.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 405, 406, 408, 413, 422, 431})
  void row_16_a_status_about_our_request_is_suspect_and_never_dead(int status) {
    web.at(GUIDE, LoopbackWeb.status(status));
    assertThat(look(GUIDE, 0, 1, 30)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(web.asked(GUIDE)).as("one request a run, 408 included").isEqualTo(3);
  }

  @Test
  void row_17_a_broken_or_endless_body_is_alive() {
    Buffer notGzip = new Buffer().writeUtf8("this is not gzip");
    web.at(
        GUIDE,
        LoopbackWeb.page()
            .newBuilder()
            .setHeader("Content-Encoding", "gzip")
            .body(notGzip)
            .build());
    web.at(
        "docs.example.com/brotli",
        LoopbackWeb.page().newBuilder().setHeader("Content-Encoding", "br").build());
    web.at("docs.example.com/long", LoopbackWeb.html(200, "<p>word</p>".repeat(10_000)));
    web.at(
        "docs.example.com/cut-off",
        LoopbackWeb.html(200, "<p>word</p>".repeat(100))
            .newBuilder()
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    for (String page : new String[] {"guide", "brotli", "long", "cut-off"}) {
      String place = "docs.example.com/" + page;
      assertThat(look(place)).as(page).isInstanceOf(LinkVerdict.Alive.class);
      assertThat(rule(place)).as(page).isEqualTo(LinkRule.BODY_UNREAD);
    }
  }

  @Test
  void row_18_a_page_for_sale_is_suspect_and_never_dead() {
    web.at(
        "example.com/",
        LoopbackWeb.html(200, "<title>example.com: this domain is for sale\u202e!</title>"));
    web.redirect("docs.example.com/", 302, "www.hugedomains.com/sale")
        .at("www.hugedomains.com/sale", LoopbackWeb.page());
    LinkVerdict verdict = look("example.com/", 0, 1, 30);
    assertThat(verdict).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(verdict.grounds().sentence())
        .contains("(\"example.com: this domain is for sale!\")");
    assertThat(look("docs.example.com/")).isInstanceOf(LinkVerdict.Suspect.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>example.com</title><h1>Buy this\n domain</h1>",
        "<title>example.com</title><h1>Buy <b>this</b> domain</h1>",
        "<title>example.com</title><h1>Purchase&nbsp;this&nbsp;domain</h1>",
        "<title>Welcome</title><p>The DOMAIN NAME example.com may be for SALE",
        "<title>Parked free, courtesy of a firm</title>",
        "<title>Hello</title><p>This page is parked."
      })
  void row_18_a_page_with_little_else_to_say_is_for_sale_in_any_words(String html) {
    web.at("example.com/", LoopbackWeb.html(200, html));
    assertThat(look("example.com/")).isInstanceOf(LinkVerdict.Suspect.class);
  }

  @Test
  void row_18_a_host_is_a_parking_firms_by_its_whole_domain_and_only_if_the_link_is_not() {
    web.at("www.sedo.com/", LoopbackWeb.page())
        .at("sedo.com/", LoopbackWeb.page())
        .at("notsedo.com/", LoopbackWeb.page())
        .redirect("docs.example.com/", 302, "sedo.com/")
        .redirect("docs.example.org/", 302, "notsedo.com/")
        .redirect("help.sedo.com/", 302, "www.sedo.com/");
    assertThat(look("docs.example.com/")).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(look("docs.example.org/")).isInstanceOf(LinkVerdict.Alive.class);
    assertThat(look("help.sedo.com/")).isInstanceOf(LinkVerdict.Alive.class);
  }

  @Test
  void row_18_a_host_that_says_not_found_to_anything_with_200_is_suspect() {
    web.at(GUIDE, softNotFound())
        .at("docs.example.com/awaitable-asks-for-a-page-that-does-not-exist", softNotFound());
    assertThat(look(GUIDE, 0, 1, 30)).isInstanceOf(LinkVerdict.Suspect.class);
    assertThat(rule(GUIDE)).isEqualTo(LinkRule.PARKED);
  }

  @Test
  void row_18_a_page_about_404_on_a_host_with_honest_answers_is_alive() {
    web.at(GUIDE, LoopbackWeb.html(200, "<title>Handling 404 Not Found</title><p>Like this."));
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Alive.class);
  }

  @Test
  void row_18_an_article_that_mentions_parked_domains_is_alive() {
    String article = "<title>Domains</title><p>" + "Much to say about names. ".repeat(100);
    web.at(GUIDE, LoopbackWeb.html(200, article + "Buy this domain, they said."));
    assertThat(look(GUIDE)).isInstanceOf(LinkVerdict.Alive.class);
  }

  @ParameterizedTest
  @CsvSource({
    "install, ANSWERS",
    "old, ANSWERS",
    "readme, ANSWERS",
    "top, ANSWERS",
    "!state, ANSWERS",
    ":~:text=word, ANSWERS",
    "gone, NO_ANCHOR"
  })
  void row_19_a_missing_anchor_is_alive_with_a_note(String fragment, LinkRule rule) {
    web.at(
        GUIDE,
        LoopbackWeb.html(
            200, "<h2 id=install>I</h2><a name=old>O</a><h2 id=user-content-readme>R</h2>"));
    assertThat(look(GUIDE + "#" + fragment)).isInstanceOf(LinkVerdict.Alive.class);
    assertThat(rule(GUIDE + "#" + fragment)).isEqualTo(rule);
  }

  @Test
  void row_20_an_address_that_our_guard_refuses_is_unknown_and_loud() {
    FakeNetwork network = network().name("inside.example.org", "10.1.2.3");
    LinkVerdict verdict = guarded(network, "http://inside.example.org/", 0, 30, 60);
    assertThat(verdict).isInstanceOf(LinkVerdict.Unknown.class);
    assertThat(verdict.grounds().sentence()).contains("10.1.2.3").contains("private network");
    assertThat(verdict.grounds().advice()).startsWith("Look at once");
  }

  @Test
  void row_21_no_way_there_from_here_is_unknown() {
    FakeNetwork network = network().name("six.example.org", FakeNetwork.UNREACHABLE);
    assertThat(guarded(network, "http://six.example.org/", 0, 30, 60))
        .isInstanceOf(LinkVerdict.Unknown.class);
  }

  @Test
  void row_21_a_budget_used_up_is_unknown_and_asks_nobody() {
    web.at(GUIDE, LoopbackWeb.page());
    HostGates closed = new HostGates(Manners.DEFAULT, time, time.now());
    HttpLinkProbe probe =
        new HttpLinkProbe(
            Probes.settings(Reach.ANYWHERE, Probes.TIMEOUT),
            closed,
            time,
            LoopbackWeb.DNS,
            UnaryOperator.identity());
    LinkObservation seen = probe.probe(new WebUrl(web.url(GUIDE)));
    assertThat(verdict(seen, 0)).isInstanceOf(LinkVerdict.Unknown.class);
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void row_22_an_unchecked_exception_is_unknown_and_a_bug_to_report() {
    UnaryOperator<OkHttpClient.Builder> faulty =
        builder ->
            builder.addInterceptor(chain -> {
              throw new IllegalStateException("a bug\u001b[31m");
            });
    LinkObservation seen =
        Probes.anywhere(time, LoopbackWeb.DNS, faulty).probe(new WebUrl(web.url(GUIDE)));
    LinkVerdict verdict = verdict(seen, 0, 30, 60);
    assertThat(verdict).isInstanceOf(LinkVerdict.Unknown.class);
    assertThat(verdict.grounds().sentence()).contains("a bug[31m").doesNotContain("\u001b");
    assertThat(verdict.grounds().advice()).contains("bug");
  }

  private static MockResponse softNotFound() {
    return LoopbackWeb.html(200, "<title>Page not found</title><h1>Sorry</h1>");
  }

  private static MockResponse retryAfter(int status, String value) {
    return LoopbackWeb.status(status).newBuilder().setHeader("Retry-After", value).build();
  }

  private FakeNetwork network() {
    return new FakeNetwork(SocketFactory.getDefault(), web.port());
  }

  private LinkVerdict guarded(FakeNetwork network, String url, int... days) {
    return verdict(Probes.guarded(time, network).probe(new WebUrl(url)), days);
  }

  private LinkVerdict told(Told.Word word, int... days) {
    WebUrl url = new WebUrl("https://github.com/example/example");
    return verdict(new Told(url, word, "", null, time.now(), Duration.ZERO), days);
  }

  private LinkObservation probe(String place) {
    return probeUrl(web.url(place));
  }

  private LinkObservation probeUrl(String url) {
    return Probes.anywhere(time).probe(new WebUrl(url));
  }

  private LinkRule rule(String place) {
    return look(place).grounds().rule();
  }

  private LinkVerdict look(String place) {
    return verdict(probe(place), 0);
  }

  /** Looks anew on each of the days, in a memory that starts empty. */
  private LinkVerdict look(String place, int... days) {
    var start = time.now();
    LinkMemory memory = LinkMemory.unseen(new WebUrl(web.url(place)), start);
    for (int day : days) {
      time.set(start.plus(Duration.ofDays(day)));
      LinkObservation seen = probe(place);
      memory = memory.after(seen, POLICY, start.plus(Duration.ofDays(day)));
    }
    return judge.judge(memory, start.plus(Duration.ofDays(days[days.length - 1])));
  }

  /** What the same observation on each of the days amounts to. */
  private LinkVerdict verdict(LinkObservation seen, int... days) {
    var start = time.now();
    LinkMemory memory = LinkMemory.unseen(seen.url(), start);
    for (int day : days) {
      memory = memory.after(seen, POLICY, start.plus(Duration.ofDays(day)));
    }
    return judge.judge(memory, start.plus(Duration.ofDays(days[days.length - 1])));
  }

  @Test
  void notes_are_what_the_rows_say_they_are() {
    web.at(GUIDE, retryAfter(503, "99999999999"));
    assertThat(probe(GUIDE))
        .isInstanceOfSatisfying(
            LinkObservation.Answered.class,
            answered -> assertThat(answered.notes()).containsExactly(LinkNote.RETRY_AFTER));
  }
}
