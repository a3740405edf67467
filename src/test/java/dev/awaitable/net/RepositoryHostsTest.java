package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.ask;
import static dev.awaitable.net.ApiServer.gitHub;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepositoryHostsTest {

  private static final String GITLAB_REPO = "{\"id\":5,\"path_with_namespace\":\"a/b\"}";
  private static final String FORGEJO_REPO = "{\"id\":6,\"full_name\":\"a/b\",\"empty\":true}";

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
    server.at("/graphql", new FakeGitHub());
    server.at("/api/v4/projects/a%2Fb", json(200, GITLAB_REPO));
    server.at("/api/v1/repos/a/b", json(200, FORGEJO_REPO));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static RepoUrl at(String host) {
    return new RepoUrl(host, "a/b");
  }

  private String sourceOf(RepositoryHosts hosts, String host) {
    return ask(hosts, List.of(at(host))).getFirst() instanceof RepositoryLookup.Found found
        ? found.answer().source()
        : "none";
  }

  @Test
  void every_host_is_asked_in_its_own_way() {
    RepositoryHosts hosts = server.hosts(ApiServer.TOKEN);

    assertThat(
            List.of("github.com", "gitlab.com", "gitlab.example.org", "codeberg.org").stream()
                .map(host -> sourceOf(hosts, host)))
        .containsExactly("github", "gitlab", "gitlab", "forgejo");
    assertThat(sourceOf(hosts, "gitea.example.org")).isEqualTo("forgejo");
    assertThat(sourceOf(hosts, "forgejo.example.org")).isEqualTo("forgejo");
    assertThat(server.paths()).noneMatch(path -> path.endsWith("/version"));
  }

  @Test
  void a_host_of_unknown_kind_is_looked_at_once_a_run() {
    server.at("/api/v1/version", json(200, "{\"version\":\"11.0.7+gitea-1.22.0\"}"));
    RepositoryHosts hosts = server.hosts(null);

    assertThat(sourceOf(hosts, "git.example.org")).isEqualTo("forgejo");
    assertThat(sourceOf(hosts, "git.example.org")).isEqualTo("forgejo");
    assertThat(server.paths()).containsOnlyOnce("/api/v1/version");
  }

  @Test
  void gitlab_is_known_by_its_header_though_it_keeps_its_version_to_itself() {
    server.at(
        "/api/v4/version",
        with(json(401, "{\"message\":\"401 Unauthorized\"}"), "X-Gitlab-Meta", "{}"));

    assertThat(sourceOf(server.hosts(null), "salsa.example.org")).isEqualTo("gitlab");
  }

  @Test
  void a_host_of_no_kind_we_know_is_said_to_be_so() {
    List<RepositoryLookup> lookups = ask(server.hosts(null), List.of(at("git.example.org")));

    assertThat(lookups)
        .singleElement()
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> {
              assertThat(none.trouble()).isEqualTo(LookupTrouble.UNKNOWN_HOST);
              assertThat(none.why()).startsWith("git.example.org is neither");
            });
  }

  @Test
  void hosts_do_not_wait_for_each_other_and_batches_come_one_at_a_time() {
    List<RepoUrl> all =
        List.of(gitHub("o/n1"), at("gitlab.com"), gitHub("o/n2"), at("codeberg.org"));
    List<Integer> batches = new ArrayList<>();
    List<RepositoryLookup> lookups = new ArrayList<>();

    server
        .hosts(ApiServer.TOKEN)
        .ask(
            all,
            batch -> {
              batches.add(batch.size());
              lookups.addAll(batch);
            });

    assertThat(batches).containsExactlyInAnyOrder(2, 1, 1);
    assertThat(lookups).extracting(RepositoryLookup::repo).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_forge_whose_name_does_not_resolve_fails_for_its_own_repositories_only() {
    Dns dns =
        host -> {
          if (host.equals("gitlab.example.org")) {
            throw new UnknownHostException(host + ": Name or service not known");
          }
          return LoopbackWeb.DNS.lookup(host);
        };
    var hosts =
        new RepositoryHosts(
            server.settings(ApiServer.TOKEN),
            Probes.gates(server.time),
            server.time,
            dns,
            UnaryOperator.identity());

    Map<String, RepositoryLookup> lookups =
        ask(hosts, List.of(gitHub("o/n"), at("gitlab.example.org"))).stream()
            .collect(Collectors.toMap(lookup -> lookup.repo().host(), lookup -> lookup));

    assertThat(lookups.get("github.com")).isInstanceOf(RepositoryLookup.Found.class);
    assertThat(lookups.get("gitlab.example.org"))
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> {
              assertThat(none.trouble()).isEqualTo(LookupTrouble.NOT_REACHED);
              assertThat(none.failure()).isEqualTo(LinkFailure.NAME_NOT_FOUND);
            });
  }

  @Test
  void a_strangers_forge_may_not_lead_inside() {
    var settings =
        new ApiSettings(
            Probes.USER_AGENT,
            Probes.TIMEOUT,
            Reach.PUBLIC,
            ApiAddresses.PUBLIC,
            GitHubToken.of(Map.of("GITHUB_TOKEN", ApiServer.TOKEN)));
    var hosts =
        new RepositoryHosts(
            settings,
            Probes.gates(server.time),
            server.time,
            LoopbackWeb.DNS,
            UnaryOperator.identity());

    for (RepoUrl repo : List.of(at("gitlab.example.com"), at("forge.internal"), gitHub("o/n"))) {
      assertThat(ask(hosts, List.of(repo)))
          .singleElement()
          .isInstanceOfSatisfying(
              RepositoryLookup.Unavailable.class,
              none -> assertThat(none.trouble()).isEqualTo(LookupTrouble.NOT_REACHED));
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_failure_to_keep_the_answers_is_not_swallowed() {
    RepositoryHosts hosts = server.hosts(ApiServer.TOKEN);

    assertThatThrownBy(() ->
            hosts.ask(
                List.of(gitHub("o/n")),
                batch -> {
                  throw new IllegalStateException("disk full");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("disk full");
  }

  @Test
  void a_stopped_run_ends_with_every_repository_accounted_for() {
    Thread.currentThread().interrupt();
    List<RepositoryLookup> lookups = ask(server.hosts(ApiServer.TOKEN), List.of(gitHub("o/n")));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(lookups).hasSize(1);
  }
}
