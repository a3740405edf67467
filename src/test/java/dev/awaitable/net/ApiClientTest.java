package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.askOne;
import static dev.awaitable.net.ApiServer.gitHub;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientTest {

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ApiReply ask(HttpUrl url, Duration timeout) throws IOException {
    ApiSettings usual = server.settings(ApiServer.TOKEN);
    var settings =
        new ApiSettings(
            usual.userAgent(), timeout, usual.reach(), usual.addresses(), usual.token());
    return new ApiClient(settings, LoopbackWeb.DNS, UnaryOperator.identity())
        .ask(new ApiClient.Question(url, "application/json", "GET", null, true, 4 * 1024 * 1024));
  }

  private ApiReply ask(String path) throws IOException {
    return ask(server.url(path), Duration.ofSeconds(5));
  }

  @Nested
  class The_token {

    @Test
    void goes_to_github_alone() throws IOException {
      try (ApiServer stranger = new ApiServer()) {
        ask("/repos/o/n");
        ask(stranger.url("/repos/o/n"), Duration.ofSeconds(5));

        assertThat(server.requests().getFirst().getHeaders().get("Authorization"))
            .isEqualTo("Bearer " + ApiServer.TOKEN);
        assertThat(stranger.requests().getFirst().getHeaders().toString())
            .doesNotContain(ApiServer.TOKEN);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void follows_no_redirect_to_another_origin(int status) throws IOException {
      try (ApiServer stranger = new ApiServer()) {
        server.at(
            "/graphql",
            with(LoopbackWeb.status(status), "Location", stranger.url("/graphql").toString()));

        RepositoryLookup lookup = askOne(server.hosts(ApiServer.TOKEN), gitHub("o/n"));

        assertThat(stranger.requests()).isEmpty();
        assertThat(lookup)
            .isInstanceOfSatisfying(
                RepositoryLookup.Unavailable.class,
                none -> assertThat(none.why()).contains("a redirect to http://"));
      }
    }

    @Test
    void is_in_no_message() {
      GitHubToken token = GitHubToken.of(Map.of("GITHUB_TOKEN", " " + ApiServer.TOKEN + "\n"));

      assertThat(token).hasToString("GitHubToken[hidden]");
      assertThat(server.settings(ApiServer.TOKEN).toString()).doesNotContain(ApiServer.TOKEN);
      assertThatThrownBy(() -> GitHubToken.of(Map.of("GITHUB_TOKEN", "secret one")))
          .hasMessageContaining("GITHUB_TOKEN")
          .hasMessageNotContaining("secret");
      assertThat(GitHubToken.of(Map.of())).isNull();
    }
  }

  @Test
  void redirects_in_a_circle_end() {
    server.at("/repos/o/n", with(LoopbackWeb.status(301), "Location", "/repos/o/n"));

    assertThat(askOne(server.hosts(null), gitHub("o/n")))
        .isInstanceOf(RepositoryLookup.Unavailable.class);
    assertThat(server.requests()).hasSize(4);
  }

  @Nested
  class An_answer_that_would_hurt {

    @Test
    void is_huge() {
      server.at("/big", json(200, "x".repeat(4 * 1024 * 1024 + 1)));

      assertThatThrownBy(() -> ask("/big")).isInstanceOf(AnswerTooLongException.class);
    }

    @Test
    void is_huge_once_it_is_unpacked() throws IOException {
      Buffer packed = new Buffer();
      try (var sink = Okio.buffer(new GzipSink(packed))) {
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < 200; i++) {
          sink.write(zeros);
        }
      }
      server.at(
          "/bomb",
          new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(packed).build());

      assertThatThrownBy(() -> ask("/bomb")).isInstanceOf(AnswerTooLongException.class);
    }

    @Test
    void never_ends() {
      server.at(
          "/drip",
          json(200, "x".repeat(1000))
              .newBuilder()
              .throttleBody(1, 20, TimeUnit.MILLISECONDS)
              .build());

      assertThatThrownBy(() -> ask(server.url("/drip"), Duration.ofMillis(250)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("timeout");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void asks_for_three_thousand_years(int status) throws IOException {
      server.at("/later", with(json(status, "{}"), "Retry-After", "99999999999"));

      ApiReply reply = ask("/later");

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.retryAfter()).isEqualTo("99999999999");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void without_https_nobody_is_asked_unless_that_was_allowed() {
    var settings =
        new ApiSettings(
            Probes.USER_AGENT, Duration.ofSeconds(5), Reach.PUBLIC, ApiAddresses.PUBLIC, null);
    var client = new ApiClient(settings, LoopbackWeb.DNS, UnaryOperator.identity());
    HttpUrl plain = HttpUrl.get("http://api.example.com/");

    assertThatThrownBy(
            () -> client.ask(new ApiClient.Question(plain, "text/html", "GET", null, false, 100)))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageContaining("without https");
  }

  @Test
  void a_host_that_hangs_costs_its_repository_its_freshness_and_nothing_else() {
    server.at(
        "/api/v1/repos/a/b",
        LoopbackWeb.status(200).newBuilder().headersDelay(10, TimeUnit.SECONDS).build());
    ApiSettings usual = server.settings(null);
    var settings =
        new ApiSettings(usual.userAgent(), Probes.TIMEOUT, usual.reach(), usual.addresses(), null);
    var hosts =
        new RepositoryHosts(
            settings,
            Probes.gates(server.time),
            server.time,
            LoopbackWeb.DNS,
            UnaryOperator.identity());

    assertThat(askOne(hosts, new RepoUrl("codeberg.org", "a/b")))
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> {
              assertThat(none.trouble()).isEqualTo(LookupTrouble.NOT_REACHED);
              assertThat(none.why()).contains("no answer in time");
            });
  }
}
