package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.ask;
import static dev.awaitable.net.ApiServer.askOne;
import static dev.awaitable.net.ApiServer.file;
import static dev.awaitable.net.ApiServer.gitHub;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.About;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.ForgeRelease;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubGraphQlTest {

  private static final RepoUrl REPO = gitHub("aio-libs/aiohttp");

  private ApiServer server;
  private RepositoryHosts hosts;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
    hosts = server.hosts(ApiServer.TOKEN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<RepoUrl> repositories(int count) {
    return IntStream.range(0, count).mapToObj(i -> gitHub("o/n" + i)).toList();
  }

  private static RepositoryAnswer answer(RepositoryLookup lookup) {
    assertThat(lookup).isInstanceOf(RepositoryLookup.Found.class);
    return ((RepositoryLookup.Found) lookup).answer();
  }

  private static void assertUnavailable(RepositoryLookup lookup, LookupTrouble trouble) {
    assertThat(lookup)
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> {
              assertThat(none.trouble()).isEqualTo(trouble);
              assertThat(none.why()).isNotEmpty();
              assertThat(none.failure()).isNull();
            });
  }

  /** To the second question about those two of the batch that came to nothing. */
  private static final String STILL_FAILING =
      """
      {"data":{"r0":null,"r1":null,"rateLimit":{"cost":1}},
       "errors":[{"type":"SERVICE_UNAVAILABLE","path":["r0"],
                  "message":"Something went \\u001b[31mwrong."}]}\
      """;

  @Nested
  class One_answer_about_many_repositories {

    private List<RepositoryLookup> lookups;

    @BeforeEach
    void ask_about_eight() {
      server.inTurn(
          "/graphql", file(200, "github/graphql-batch-SYNTHETIC.json"), json(200, STILL_FAILING));
      server.at("/repos/o/walled", server.recorded("github/repo-200-django-deps.http.json"));
      lookups =
          ask(
              hosts,
              List.of(
                  gitHub("aio-libs/aiohttp"),
                  gitHub("kennethreitz/requests"),
                  gitHub("o/gone"),
                  gitHub("o/walled"),
                  gitHub("o/failing"),
                  gitHub("o/spoilt"),
                  gitHub("o/null"),
                  gitHub("O/Empty")));
    }

    private RepositoryLookup of(String path) {
      return lookups.stream()
          .filter(lookup -> lookup.repo().path().equals(path))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void answers_for_each_of_them_once() {
      assertThat(lookups).extracting(lookup -> lookup.repo().path()).doesNotHaveDuplicates();
      assertThat(lookups).hasSize(8);
    }

    @Test
    void reads_every_field_of_one_that_is_fine() {
      assertThat(answer(of("aio-libs/aiohttp")))
          .usingRecursiveComparison()
          .isEqualTo(
              new RepositoryAnswer(
                  "github",
                  13258039L,
                  gitHub("aio-libs/aiohttp"),
                  16021,
                  2140,
                  null,
                  false,
                  null,
                  Set.of(),
                  "Apache-2.0",
                  LocalDate.of(2013, 10, 1),
                  "master",
                  LocalDate.of(2026, 10, 30),
                  new ForgeRelease("v3.14.0", LocalDate.of(2026, 10, 28), false),
                  Set.of(),
                  About.NOTHING));
    }

    @Test
    void sees_a_rename_a_closed_repository_and_a_licence_that_is_none() {
      RepositoryLookup renamed = of("kennethreitz/requests");
      RepositoryAnswer answer = answer(renamed);

      assertThat(((RepositoryLookup.Found) renamed).rename())
          .get()
          .satisfies(rename -> assertThat(rename.to()).isEqualTo(gitHub("psf/requests")));
      assertThat(answer.archived()).isTrue();
      assertThat(answer.archivedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
      assertThat(answer.license()).isNull();
      assertThat(answer.traits())
          .containsExactlyInAnyOrder(RepositoryTrait.FORK, RepositoryTrait.MIRROR);
      assertThat(answer.release())
          .isEqualTo(new ForgeRelease("v3.0.0b1", LocalDate.of(2026, 3, 1), true));
    }

    @Test
    void does_not_believe_a_commit_of_1970() {
      assertThat(answer(of("kennethreitz/requests")).lastCommit()).isNull();
    }

    @Test
    void not_found_means_gone_or_private() {
      assertThat(of("o/gone"))
          .isEqualTo(
              new RepositoryLookup.Gone(
                  gitHub("o/gone"), "NOT_FOUND", Instant.parse("2026-11-01T06:00:00Z")));
    }

    @Test
    void forbidden_is_asked_again_without_the_token() {
      assertThat(answer(of("o/walled")).stars()).isEqualTo(401);
      assertThat(server.requests())
          .filteredOn(request -> request.getUrl().encodedPath().startsWith("/repos/"))
          .isNotEmpty()
          .allSatisfy(request -> assertThat(request.getHeaders().get("Authorization")).isNull());
    }

    @Test
    void any_other_null_tells_nothing_and_its_message_is_cleaned() {
      assertUnavailable(of("o/failing"), LookupTrouble.SERVER_FAULT);
      assertThat(((RepositoryLookup.Unavailable) of("o/failing")).why())
          .isEqualTo("SERVICE_UNAVAILABLE Something went [31mwrong.");
      assertUnavailable(of("o/null"), LookupTrouble.NOT_UNDERSTOOD);
    }

    @Test
    void an_error_deeper_down_spoils_that_field_only() {
      RepositoryAnswer answer = answer(of("o/spoilt"));

      assertThat(answer.stars()).isEqualTo(5);
      assertThat(answer.lastCommit()).isNull();
      assertThat(answer.unanswered()).containsExactlyInAnyOrder(FactKey.LAST_COMMIT, FactKey.HEAD);
    }

    @Test
    void an_empty_repository_has_no_commit_and_no_branch() {
      RepositoryAnswer answer = answer(of("O/Empty"));

      assertThat(answer.traits())
          .containsExactlyInAnyOrder(RepositoryTrait.DISABLED, RepositoryTrait.EMPTY);
      assertThat(answer.defaultBranch()).isNull();
      assertThat(answer.unanswered()).isEmpty();
      assertThat(((RepositoryLookup.Found) of("O/Empty")).rename()).isEmpty();
    }

    @Test
    void the_cost_is_added_up() {
      assertThat(hosts.spending())
          .isEqualTo(new GitHubSpending(2, 2, 998, Instant.parse("2026-11-01T06:59:00Z"), 2, null));

      server.at("/graphql", file(200, "github/graphql-batch-SYNTHETIC.json"));
      ask(hosts, List.of(gitHub("aio-libs/aiohttp")));

      assertThat(hosts.spending().points()).isEqualTo(3);
    }
  }

  @Nested
  class Not_found {

    private static final String CANARY = "\"canary\":{\"databaseId\":1296269},";

    @Test
    void is_believed_beside_a_repository_that_was_found() {
      server.at("/graphql", new FakeGitHub().error("o/n0", "NOT_FOUND").withoutCanary());

      assertThat(ask(hosts, repositories(2)))
          .filteredOn(RepositoryLookup.Gone.class::isInstance)
          .extracting(RepositoryLookup::repo)
          .containsExactly(gitHub("o/n0"));
    }

    @Test
    void is_believed_of_all_beside_a_repository_that_is_always_there() {
      FakeGitHub gitHub = new FakeGitHub();
      repositories(3).forEach(repo -> gitHub.error(repo.path(), "NOT_FOUND"));
      server.at("/graphql", gitHub);

      assertThat(ask(hosts, repositories(3)))
          .hasSize(3)
          .allMatch(RepositoryLookup.Gone.class::isInstance);
      assertThat(gitHub.sizes()).containsExactly(3);
    }

    @Test
    void is_believed_as_recorded() {
      String recorded =
          text("github/graphql-body-repository-not-found.json")
              .replace("\"repository\"", "\"r0\"")
              .replace("\"rateLimit\"", CANARY + "\"rateLimit\"");
      server.at("/graphql", json(200, recorded));

      assertThat(askOne(hosts, gitHub("IBM-Swift/kitura-mustachetemplateengine")))
          .isInstanceOf(RepositoryLookup.Gone.class);
    }

    @Test
    void is_not_believed_where_nothing_but_the_rate_limit_was_found() {
      FakeGitHub gitHub = new FakeGitHub().withoutCanary();
      repositories(30).forEach(repo -> gitHub.error(repo.path(), "NOT_FOUND"));
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(30));

      assertThat(lookups).hasSize(30);
      lookups.forEach(lookup -> assertUnavailable(lookup, LookupTrouble.SERVER_FAULT));
      assertThat(gitHub.sizes()).as("once more after all others").containsExactly(25, 5, 25, 5);
    }

    @Test
    void is_not_believed_where_nothing_else_was_told() {
      server.at(
          "/graphql",
          json(
              200,
              "{\"data\":{\"r0\":null},\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"r0\"]}]}"));

      assertUnavailable(askOne(hosts, REPO), LookupTrouble.SERVER_FAULT);
    }
  }

  @Test
  void a_commit_from_the_future_is_not_believed() {
    String batch = text("github/graphql-batch-SYNTHETIC.json");
    server.at("/graphql", json(200, batch.replace("2026-10-30T22:10:00Z", "2099-01-01T00:00:00Z")));

    assertThat(answer(askOne(hosts, REPO)).lastCommit()).isNull();
  }

  @Test
  void names_go_as_variables_and_the_request_says_who_asks() {
    FakeGitHub gitHub = new FakeGitHub();
    server.at("/graphql", gitHub);

    ask(hosts, List.of(gitHub("o/na.me-_"), REPO));

    var request = server.requests().getFirst();
    String body = Objects.requireNonNull(request.getBody()).utf8();
    assertThat(body).contains("\"o1\":\"aio-libs\"", "\"n1\":\"aiohttp\"", "$o1: String!");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo(Probes.USER_AGENT);
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ApiServer.TOKEN);
  }

  @Test
  void a_thousand_repositories_take_forty_queries_a_second_apart() {
    FakeGitHub gitHub = new FakeGitHub();
    server.at("/graphql", gitHub);
    Instant begin = server.time.now();
    List<Integer> batches = new ArrayList<>();

    hosts.ask(repositories(1000), batch -> batches.add(batch.size()));

    assertThat(gitHub.sizes()).hasSize(40).containsOnly(25);
    assertThat(batches).hasSize(40).containsOnly(25);
    assertThat(Duration.between(begin, server.time.now())).isEqualTo(Duration.ofSeconds(39));
  }

  @Nested
  class A_repository_that_came_to_nothing {

    @Test
    void is_asked_about_once_more_after_all_others() {
      FakeGitHub gitHub = new FakeGitHub().errorOnce("o/n3", "SERVICE_UNAVAILABLE");
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(60));

      assertThat(lookups).hasSize(60).allMatch(RepositoryLookup.Found.class::isInstance);
      assertThat(gitHub.sizes()).containsExactly(25, 25, 10, 1);
    }

    @Test
    void is_left_alone_after_that() {
      FakeGitHub gitHub = new FakeGitHub().error("o/n3", "SERVICE_UNAVAILABLE");
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(30));

      assertThat(lookups).hasSize(30);
      assertUnavailable(lookups.getLast(), LookupTrouble.SERVER_FAULT);
      assertThat(gitHub.sizes()).containsExactly(25, 5, 1);
    }

    @Test
    void is_one_of_a_hundred_at_most() {
      FakeGitHub gitHub = new FakeGitHub();
      List<RepoUrl> repositories = repositories(1_000);
      repositories.forEach(repo -> gitHub.error(repo.path(), "SERVICE_UNAVAILABLE"));
      server.at("/graphql", gitHub);

      assertThat(ask(hosts, repositories)).hasSize(1_000);
      assertThat(gitHub.sizes()).hasSize(40 + 4);
    }
  }

  @Nested
  class A_query_that_is_too_much {

    @Test
    void is_asked_again_in_halves_and_everything_else_is_kept() {
      MockResponse page = LoopbackWeb.html(502, text("github/graphql-502-SYNTHETIC.html"));
      FakeGitHub gitHub =
          new FakeGitHub().refusing(batch -> batch.contains("o/n30") && batch.size() > 1, page);
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(60));

      assertThat(lookups).hasSize(60).allMatch(RepositoryLookup.Found.class::isInstance);
      assertThat(gitHub.sizes().getFirst()).isEqualTo(25);
      assertThat(gitHub.sizes()).containsSubsequence(25, 13, 7, 4, 2, 1).contains(10);
    }

    @Test
    void costs_nobody_but_the_one_that_fails_alone() {
      FakeGitHub gitHub =
          new FakeGitHub().refusing(batch -> batch.contains("o/n3"), LoopbackWeb.status(504));
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(25));

      assertThat(lookups).hasSize(25);
      assertThat(lookups)
          .filteredOn(lookup -> !(lookup instanceof RepositoryLookup.Found))
          .singleElement()
          .satisfies(lookup -> {
            assertThat(lookup.repo()).isEqualTo(gitHub("o/n3"));
            assertUnavailable(lookup, LookupTrouble.SERVER_FAULT);
          });
    }

    @Test
    void keeps_what_came_back_when_resources_ran_out() {
      FakeGitHub gitHub = new FakeGitHub().error("o/n4", "RESOURCE_LIMITS_EXCEEDED");
      server.at("/graphql", gitHub);

      List<RepositoryLookup> lookups = ask(hosts, repositories(10));

      assertThat(gitHub.sizes()).containsExactly(10, 1);
      assertThat(lookups).hasSize(10);
      assertUnavailable(lookups.getLast(), LookupTrouble.SERVER_FAULT);
    }

    @Test
    void may_show_as_an_error_that_names_no_place() {
      String words =
          "{\"data\":null,\"errors\":[{\"message\":\"Something went wrong while executing your"
              + " query.\"}]}";
      FakeGitHub gitHub = new FakeGitHub().refusing(batch -> batch.size() > 5, json(200, words));
      server.at("/graphql", gitHub);

      assertThat(ask(hosts, repositories(20)))
          .hasSize(20)
          .allMatch(RepositoryLookup.Found.class::isInstance);
    }

    @Test
    void may_show_as_a_cut_connection() {
      MockResponse cut =
          json(200, "{\"data\":{}}")
              .newBuilder()
              .onResponseBody(new SocketEffect.CloseSocket())
              .build();
      FakeGitHub gitHub = new FakeGitHub().refusing(batch -> batch.size() > 5, cut);
      server.at("/graphql", gitHub);

      assertThat(ask(hosts, repositories(10)))
          .hasSize(10)
          .allMatch(RepositoryLookup.Found.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void is_given_up_when_no_size_is_small_enough(int status) {
      server.at("/graphql", LoopbackWeb.html(status, "<p>down</p>"));

      List<RepositoryLookup> lookups = ask(hosts, repositories(100));

      assertThat(lookups).hasSize(100);
      lookups.forEach(lookup -> assertUnavailable(lookup, LookupTrouble.SERVER_FAULT));
      assertThat(server.requests()).hasSize(12);
    }
  }

  @Nested
  class An_answer_that_cannot_be_trusted {

    @Test
    void is_html_with_a_good_status() {
      server.at("/graphql", LoopbackWeb.page());

      RepositoryLookup lookup = askOne(hosts, REPO);

      assertUnavailable(lookup, LookupTrouble.NOT_UNDERSTOOD);
      assertThat(((RepositoryLookup.Unavailable) lookup).why()).contains("page instead of JSON");
    }

    @Test
    void is_an_error_without_a_place_even_beside_data() {
      String batch = text("github/graphql-batch-SYNTHETIC.json");
      server.at(
          "/graphql",
          json(200, batch.replace("\"errors\": [", "\"errors\": [{\"message\":\"odd\"},")));

      assertUnavailable(askOne(hosts, REPO), LookupTrouble.SERVER_FAULT);
    }

    @Test
    void refuses_the_token_and_ends_the_asking() {
      server.at("/graphql", file(401, "github/graphql-401-SYNTHETIC.json"));

      List<RepositoryLookup> lookups = ask(hosts, repositories(60));

      assertThat(lookups).hasSize(60);
      lookups.forEach(lookup -> assertUnavailable(lookup, LookupTrouble.REFUSED));
      assertThat(server.requests()).hasSize(1);
    }

    @Test
    void is_longer_than_anybody_would_need() {
      server.at("/graphql", json(200, " ".repeat(5 * 1024 * 1024)));

      assertUnavailable(askOne(hosts, REPO), LookupTrouble.NOT_UNDERSTOOD);
    }

    @Test
    void has_a_root_of_a_strange_kind_or_name() {
      server.at("/graphql", json(200, "{\"data\":{\"r0\":[],\"rateLimit\":{}}}"));
      assertUnavailable(askOne(hosts, REPO), LookupTrouble.NOT_UNDERSTOOD);

      server.at(
          "/graphql", json(200, "{\"data\":{\"r0\":{\"nameWithOwner\":\"../../etc\\u0000\"}}}"));
      assertUnavailable(askOne(hosts, REPO), LookupTrouble.NOT_UNDERSTOOD);
    }
  }

  @Test
  void a_path_that_github_cannot_have_is_not_asked() {
    assertUnavailable(askOne(hosts, gitHub("a/b/c")), LookupTrouble.NOT_UNDERSTOOD);
    assertThat(server.requests()).isEmpty();
  }
}
