package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.ask;
import static dev.awaitable.net.ApiServer.askOne;
import static dev.awaitable.net.ApiServer.file;
import static dev.awaitable.net.ApiServer.gitHub;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.text;
import static dev.awaitable.net.ApiServer.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GitHubRestTest {

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static RepositoryAnswer answer(RepositoryLookup lookup) {
    assertThat(lookup).isInstanceOf(RepositoryLookup.Found.class);
    return ((RepositoryLookup.Found) lookup).answer();
  }

  private static LookupTrouble trouble(RepositoryLookup lookup) {
    assertThat(lookup).isInstanceOf(RepositoryLookup.Unavailable.class);
    return ((RepositoryLookup.Unavailable) lookup).trouble();
  }

  @Nested
  class Without_a_token {

    @Test
    void reads_a_closed_repository_and_its_last_commit() {
      server
          .at(
              "/repos/pydanny/dj-paginator",
              server.recorded("github/repo-200-archived-dj-paginator.http.json"))
          .at(
              "/repos/pydanny/dj-paginator/commits",
              file(200, "github/commits-200-SYNTHETIC.json"));

      RepositoryAnswer answer = answer(askOne(server.hosts(null), gitHub("pydanny/dj-paginator")));

      assertThat(answer.id()).isEqualTo(39753819L);
      assertThat(answer.stars()).isEqualTo(36);
      assertThat(answer.forks()).isEqualTo(4);
      assertThat(answer.archived()).isTrue();
      assertThat(answer.license()).isEqualTo("BSD-3-Clause");
      assertThat(answer.createdOn()).isEqualTo(LocalDate.of(2015, 7, 27));
      assertThat(answer.lastCommit()).isEqualTo(LocalDate.of(2016, 11, 7));
      assertThat(answer.unanswered()).contains(FactKey.RELEASE).doesNotContain(FactKey.HEAD);
      assertThat(server.requests())
          .allSatisfy(request -> assertThat(request.getHeaders().get("Authorization")).isNull());
    }

    @Test
    void follows_a_rename_to_the_number_and_reports_the_new_name() {
      server
          .at(
              "/repos/kennethreitz/requests",
              server.recorded("github/repo-301-renamed-requests.http.json"))
          .at(
              "/repositories/1362490",
              server.recorded("github/repo-301-renamed-requests-followed-200.http.json"))
          .at("/repositories/1362490/commits", file(200, "github/commits-200-SYNTHETIC.json"));

      RepositoryLookup lookup = askOne(server.hosts(null), gitHub("kennethreitz/requests"));

      assertThat(answer(lookup).name()).isEqualTo(gitHub("requests/requests"));
      assertThat(answer(lookup).license()).isNull();
      assertThat(answer(lookup).lastCommit()).isNotNull();
    }

    @Test
    void shows_no_licence_that_github_could_not_name() {
      server.at(
          "/repos/github3py/github3py",
          server.recorded("github/repo-200-fork-NOASSERTION.http.json"));

      RepositoryAnswer answer = answer(askOne(server.hosts(null), gitHub("github3py/github3py")));

      assertThat(answer.license()).isNull();
      assertThat(answer.traits()).containsExactly(RepositoryTrait.FORK);
      assertThat(answer.unanswered()).contains(FactKey.LAST_COMMIT, FactKey.HEAD);
    }

    @Test
    void sees_that_a_repository_is_empty() {
      server
          .at(
              "/repos/github3py/test_rename1",
              server.recorded("github/repo-200-size0-nolicence.http.json"))
          .at(
              "/repos/github3py/test_rename1/commits",
              file(409, "github/commits-409-empty-SYNTHETIC.json"));

      RepositoryAnswer answer =
          answer(askOne(server.hosts(null), gitHub("github3py/test_rename1")));

      assertThat(answer.traits()).containsExactly(RepositoryTrait.EMPTY);
      assertThat(answer.lastCommit()).isNull();
      assertThat(answer.unanswered()).doesNotContain(FactKey.LAST_COMMIT);
    }

    @Test
    void does_not_take_one_whose_newest_commit_has_no_believable_day_for_empty() {
      String commits = text("github/commits-200-SYNTHETIC.json");
      server
          .at(
              "/repos/github3py/test_rename1",
              server.recorded("github/repo-200-size0-nolicence.http.json"))
          .at(
              "/repos/github3py/test_rename1/commits",
              json(200, commits.replace("2016-11-07", "1970-01-01")));

      RepositoryAnswer answer =
          answer(askOne(server.hosts(null), gitHub("github3py/test_rename1")));

      assertThat(answer.traits()).isEmpty();
      assertThat(answer.lastCommit()).isNull();
      assertThat(answer.unanswered()).doesNotContain(FactKey.LAST_COMMIT);
    }

    @Test
    void believes_that_a_repository_is_gone() {
      server.at(
          "/repos/djangopackages/does-not-exist", server.recorded("github/repo-404.http.json"));

      assertThat(askOne(server.hosts(null), gitHub("djangopackages/does-not-exist")))
          .isInstanceOfSatisfying(
              RepositoryLookup.Gone.class, gone -> assertThat(gone.said()).isEqualTo("HTTP 404"));
    }

    @Test
    void does_not_believe_a_404_that_is_a_page() {
      server.at("/repos/o/n", LoopbackWeb.html(404, "<h1>Not here</h1>"));

      assertThat(trouble(askOne(server.hosts(null), gitHub("o/n"))))
          .isEqualTo(LookupTrouble.NOT_UNDERSTOOD);
    }

    @Test
    void tells_a_closed_repository_from_a_limit() {
      server
          .at("/repos/o/law", file(451, "github/repo-451-SYNTHETIC.json"))
          .at("/repos/o/tos", file(403, "github/repo-403-blocked-SYNTHETIC.json"));

      List<RepositoryLookup> lookups =
          ask(server.hosts(null), List.of(gitHub("o/law"), gitHub("o/tos")));

      assertThat(lookups.getFirst())
          .isInstanceOfSatisfying(
              RepositoryLookup.Blocked.class,
              blocked -> {
                assertThat(blocked.reason()).isEqualTo("dmca");
                assertThat(blocked.notice()).startsWith("https://github.com/github/dmca/");
              });
      assertThat(lookups.getLast()).isInstanceOf(RepositoryLookup.Blocked.class);
    }

    @Test
    void says_what_other_answers_are() {
      server
          .at("/repos/o/forbidden", json(403, "{\"message\":\"Forbidden\"}"))
          .at("/repos/o/down", LoopbackWeb.html(503, "<p>down</p>"))
          .at("/repos/o/page", LoopbackWeb.page());
      RepositoryHosts hosts = server.hosts(null);

      assertThat(trouble(askOne(hosts, gitHub("o/forbidden")))).isEqualTo(LookupTrouble.REFUSED);
      assertThat(trouble(askOne(hosts, gitHub("o/down")))).isEqualTo(LookupTrouble.SERVER_FAULT);
      assertThat(trouble(askOne(hosts, gitHub("o/page")))).isEqualTo(LookupTrouble.NOT_UNDERSTOOD);
    }

    @Test
    void stays_within_its_sixty_requests_and_leaves_the_rest_for_next_time() {
      List<RepoUrl> many = IntStream.range(0, 100).mapToObj(i -> gitHub("o/n" + i)).toList();
      many.forEach(repo -> {
        String path = "/repos/" + repo.path();
        server.at(path, request -> counted(repository(repo.path())));
        server.at(
            path + "/commits", request -> counted(file(200, "github/commits-200-SYNTHETIC.json")));
      });

      List<RepositoryLookup> lookups = ask(server.hosts(null), many);

      assertThat(server.requests()).hasSize(60);
      assertThat(lookups.subList(0, 30)).allMatch(RepositoryLookup.Found.class::isInstance);
      assertThat(lookups.subList(30, 100))
          .hasSize(70)
          .allSatisfy(lookup -> assertThat(trouble(lookup)).isEqualTo(LookupTrouble.LIMITED));
      assertThat(server.time.sleeps()).noneMatch(it -> it.compareTo(Duration.ofSeconds(1)) > 0);
    }

    private MockResponse counted(MockResponse answer) {
      return with(
          with(answer, "X-RateLimit-Remaining", Integer.toString(60 - server.requests().size())),
          "X-RateLimit-Reset",
          Long.toString(server.time.now().plusSeconds(3000).getEpochSecond()));
    }

    private MockResponse repository(String path) {
      return json(200, "{\"id\":1,\"full_name\":\"" + path + "\",\"stargazers_count\":1}");
    }
  }

  @Nested
  class Contributors {

    private ContributorLookup count(@Nullable MockResponse answer) {
      if (answer != null) {
        server.at("/repos/django/deps/contributors", answer);
      }
      List<ContributorLookup> lookups = new ArrayList<>();
      server.hosts(ApiServer.TOKEN).countContributors(List.of(gitHub("django/deps")), lookups::add);
      assertThat(lookups).hasSize(1);
      return lookups.getFirst();
    }

    private int counted(MockResponse answer) {
      ContributorLookup lookup = count(answer);
      assertThat(lookup).isInstanceOf(ContributorLookup.Counted.class);
      return ((ContributorLookup.Counted) lookup).contributors();
    }

    @Test
    void are_as_many_as_there_are_pages_of_one() {
      String link =
          "<https://api.github.com/repositories/1/contributors?per_page=1&anon=true&page=2>;"
              + " rel=\"next\", <https://api.github.com/repositories/1/contributors?per_page=1"
              + "&anon=true&page=812>; rel=\"last\"";

      assertThat(counted(with(json(200, "[{\"login\":\"a\"}]"), "Link", link))).isEqualTo(812);
      assertThat(server.requests().getFirst().getUrl().encodedQuery())
          .isEqualTo("per_page=1&anon=true");
      assertThat(server.requests().getFirst().getHeaders().get("Authorization")).isNotNull();
    }

    @Test
    void are_the_list_where_there_is_one_page() {
      assertThat(counted(json(200, "[{\"login\":\"a\"}]"))).isEqualTo(1);
      assertThat(counted(server.recorded("github/contributors-200-django-deps.http.json")))
          .isPositive();
    }

    @Test
    void are_none_in_an_empty_repository() {
      assertThat(counted(LoopbackWeb.status(204))).isZero();
    }

    @Test
    void of_a_gigantic_repository_are_not_counted() {
      assertThat(count(file(403, "github/contributors-403-too-large-SYNTHETIC.json")))
          .isInstanceOf(ContributorLookup.Uncountable.class);
    }

    @Test
    void may_not_be_ready_or_not_there() {
      assertThat(count(json(202, "{}"))).isInstanceOf(ContributorLookup.Unavailable.class);
      assertThat(count(json(404, "{\"message\":\"Not Found\"}")))
          .isInstanceOf(ContributorLookup.Unavailable.class);
      assertThat(count(json(200, "{}"))).isInstanceOf(ContributorLookup.Unavailable.class);
    }

    @Test
    void are_counted_by_github_only() {
      List<ContributorLookup> lookups = new ArrayList<>();
      server.hosts(null).countContributors(List.of(new RepoUrl("gitlab.com", "a/b")), lookups::add);

      assertThat(lookups).singleElement().isInstanceOf(ContributorLookup.Unavailable.class);
      assertThat(server.requests()).isEmpty();
    }
  }
}
