package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.ask;
import static dev.awaitable.net.ApiServer.file;
import static dev.awaitable.net.ApiServer.gitHub;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What services ask for when we are too fast, and what they get. */
class ApiPausesTest {

  private static final List<RepoUrl> FIFTY =
      IntStream.range(0, 50).mapToObj(i -> gitHub("o/n" + i)).toList();

  private static final String SECONDARY = "github/secondary-403-SYNTHETIC.json";

  private ApiServer server;
  private final FakeGitHub gitHub = new FakeGitHub();

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The first query is answered with this, all others well. */
  private void first(MockResponse answer) {
    server.at(
        "/graphql", request -> server.requests().size() == 1 ? answer : gitHub.apply(request));
  }

  private void assertAllFound(List<RepositoryLookup> lookups) {
    assertThat(lookups).hasSize(50).allMatch(RepositoryLookup.Found.class::isInstance);
  }

  private Duration waited() {
    return server.time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
  }

  @Nested
  class GitHub_with_a_token {

    @Test
    void waits_for_the_primary_limit_that_hides_behind_a_good_status() {
      Instant reset = server.time.now().plus(Duration.ofMinutes(20));
      MockResponse limit = file(200, "github/graphql-rate-limited-SYNTHETIC.json");
      first(
          with(
              with(limit, "X-RateLimit-Remaining", "0"),
              "X-RateLimit-Reset",
              Long.toString(reset.getEpochSecond())));

      assertAllFound(ask(server.hosts(ApiServer.TOKEN), FIFTY));
      assertThat(server.time.now()).isAfter(reset).isBefore(reset.plusSeconds(10));
    }

    @Test
    void waits_a_minute_for_the_secondary_limit_where_it_does_not_say_how_long() {
      first(file(403, SECONDARY));

      assertAllFound(ask(server.hosts(ApiServer.TOKEN), FIFTY));
      assertThat(waited()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
    }

    @Test
    void sees_the_secondary_limit_behind_a_good_status_too() {
      first(file(200, SECONDARY));

      assertAllFound(ask(server.hosts(ApiServer.TOKEN), FIFTY));
      assertThat(waited()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
    }

    @Test
    void waits_as_long_as_it_is_told() {
      first(server.recorded("github/secondary-429-retry-after-EDITED.http.json"));

      assertAllFound(ask(server.hosts(ApiServer.TOKEN), FIFTY));
      assertThat(waited()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void counts_the_pause_as_time_waited_for_that_host() {
      first(server.recorded("github/secondary-429-retry-after-EDITED.http.json"));
      HostGates gates = Probes.gates(server.time);

      assertAllFound(ask(server.hosts(ApiServer.TOKEN, gates), FIFTY));

      assertThat(gates.tallies().get(server.url("/").host()))
          .extracting(HostGates.Tally::waited)
          .isEqualTo(waited());
    }

    @Test
    void waits_twice_as_long_each_time_and_then_leaves_it() {
      server.at("/graphql", file(403, SECONDARY));

      List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN), FIFTY);

      assertThat(server.time.sleeps())
          .contains(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
      assertLimited(lookups, 50);
      assertThat(server.requests()).hasSize(4);
    }

    @Test
    void does_not_wait_for_ever() {
      server.at("/graphql", with(file(403, SECONDARY), "Retry-After", "99999999999"));

      List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN), FIFTY);

      assertLimited(lookups, 50);
      assertThat(((RepositoryLookup.Unavailable) lookups.getFirst()).why())
          .contains("more than a day");
      assertThat(server.requests()).hasSize(1);
      assertThat(waited()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999", "-5", "soon", ""})
    void is_not_led_astray_by_a_reset_that_makes_no_sense(String reset) {
      MockResponse limit = with(file(403, SECONDARY), "X-RateLimit-Remaining", "0");
      first(with(limit, "X-RateLimit-Reset", reset));

      assertAllFound(ask(server.hosts(ApiServer.TOKEN), FIFTY));
      assertThat(waited()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void does_not_wait_longer_than_the_run_has_time_and_says_so() {
      first(with(file(403, SECONDARY), "Retry-After", "900"));
      var gates =
          new HostGates(
              Manners.DEFAULT, server.time, server.time.now().plus(Duration.ofMinutes(10)));

      List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN, gates), FIFTY);

      assertLimited(lookups, 50);
      assertThat(((RepositoryLookup.Unavailable) lookups.getFirst()).why())
          .contains("15 minutes, longer than this run has time for");
      assertThat(waited()).isZero();
    }

    @Test
    void keeps_what_it_got_before_the_limit() {
      server.at(
          "/graphql",
          request ->
              server.requests().size() > 1
                  ? with(file(403, SECONDARY), "Retry-After", "99999999999")
                  : gitHub.apply(request));

      List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN), FIFTY);

      assertThat(lookups.subList(0, 25)).allMatch(RepositoryLookup.Found.class::isInstance);
      assertLimited(lookups.subList(25, 50), 25);
    }

    @Test
    void takes_a_403_that_is_no_limit_for_what_it_is() {
      server.at(
          "/graphql", json(403, "{\"message\":\"Request forbidden by administrative rules.\"}"));

      assertThat(ask(server.hosts(ApiServer.TOKEN), FIFTY))
          .hasSize(50)
          .allSatisfy(lookup ->
              assertThat(((RepositoryLookup.Unavailable) lookup).trouble())
                  .isEqualTo(LookupTrouble.REFUSED));
      assertThat(waited()).isZero();
    }

    @Test
    void stops_asking_when_the_time_of_the_run_is_used_up() {
      server.at("/graphql", gitHub);
      var gates =
          new HostGates(
              Manners.DEFAULT, server.time, server.time.now().plus(Duration.ofMillis(500)));

      List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN, gates), FIFTY);

      assertThat(lookups.subList(0, 25)).allMatch(RepositoryLookup.Found.class::isInstance);
      assertThat(lookups.subList(25, 50))
          .allSatisfy(lookup ->
              assertThat(((RepositoryLookup.Unavailable) lookup).trouble())
                  .isEqualTo(LookupTrouble.OUT_OF_TIME));
    }
  }

  @Nested
  class Any_other_host {

    private final RepoUrl repo = new RepoUrl("codeberg.org", "o/n");
    private final MockResponse slowDown = json(429, "{\"message\":\"Too Many Requests\"}");

    @Test
    void gets_the_pause_it_asks_for_within_a_minute() {
      server.inTurn(
          "/api/v1/repos/o/n",
          with(slowDown, "Retry-After", "30"),
          file(200, "forgejo/codeberg-repo-200-body.json"));
      server.at("/api/v1/repos/o/n/commits", file(200, "forgejo/commits-200-SYNTHETIC.json"));

      assertThat(ask(server.hosts(null), List.of(repo)))
          .singleElement()
          .isInstanceOf(RepositoryLookup.Found.class);
      assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void is_left_alone_when_it_asks_for_more() {
      server.at("/api/v1/repos/o/n", with(slowDown, "Retry-After", "61"));

      List<RepositoryLookup> lookups =
          ask(server.hosts(null), List.of(repo, new RepoUrl("codeberg.org", "o/other")));

      assertLimited(lookups, 2);
      assertThat(server.requests()).hasSize(1);
    }

    @Test
    void may_say_how_long_by_the_moment_of_its_reset() {
      long reset = server.time.now().plusSeconds(20).getEpochSecond();
      server.inTurn(
          "/api/v4/projects/o%2Fn",
          with(slowDown, "RateLimit-Reset", Long.toString(reset))
              .newBuilder()
              .setHeader("RateLimit-Remaining", "0")
              .build(),
          server.recorded("gitlab/project-404.http.json"));

      assertThat(ask(server.hosts(null), List.of(new RepoUrl("gitlab.com", "o/n"))))
          .singleElement()
          .isInstanceOf(RepositoryLookup.Gone.class);
      assertThat(waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
    }
  }

  private static void assertLimited(List<RepositoryLookup> lookups, int count) {
    assertThat(lookups)
        .hasSize(count)
        .allSatisfy(lookup ->
            assertThat(((RepositoryLookup.Unavailable) lookup).trouble())
                .isEqualTo(LookupTrouble.LIMITED));
  }
}
