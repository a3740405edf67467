package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.askOne;
import static dev.awaitable.net.ApiServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitLabTest {

  private static final RepoUrl FIELDS =
      new RepoUrl("gitlab.com", "lansharkconsulting/django/django-encrypted-model-fields");
  private static final String FIELDS_PATH =
      "/api/v4/projects/lansharkconsulting%2Fdjango%2Fdjango-encrypted-model-fields";

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

  @Test
  void takes_the_day_of_the_last_commit_and_not_of_the_last_activity() {
    server
        .at(FIELDS_PATH, server.recorded("gitlab/project-200.http.json"))
        .at(
            "/api/v4/projects/6812925/repository/commits",
            server.recorded("gitlab/commits-200-page1.http.json"));

    RepositoryAnswer answer = answer(askOne(server.hosts(ApiServer.TOKEN), FIELDS));

    assertThat(answer.source()).isEqualTo("gitlab");
    assertThat(answer.id()).isEqualTo(6812925L);
    assertThat(answer.name()).isEqualTo(FIELDS);
    assertThat(answer.stars()).isEqualTo(33);
    assertThat(answer.forks()).isEqualTo(25);
    assertThat(answer.openIssues()).isEqualTo(6);
    assertThat(answer.archived()).isFalse();
    assertThat(answer.license()).isEqualTo("MIT");
    assertThat(answer.defaultBranch()).isEqualTo("develop");
    assertThat(answer.lastCommit()).isEqualTo(LocalDate.of(2022, 7, 12));
    assertThat(answer.unanswered()).containsExactly(FactKey.ARCHIVED_ON);
  }

  @Test
  void carries_no_token_and_asks_for_the_licence() {
    server.at(FIELDS_PATH, server.recorded("gitlab/project-200.http.json"));

    askOne(server.hosts(ApiServer.TOKEN), FIELDS);

    assertThat(server.requests().getFirst().getUrl().encodedQuery()).isEqualTo("license=true");
    assertThat(server.requests())
        .allSatisfy(
            request -> assertThat(request.getHeaders().toString()).doesNotContain(ApiServer.TOKEN));
  }

  @Test
  void commits_that_fail_spoil_the_commit_only() {
    server.at(FIELDS_PATH, server.recorded("gitlab/project-200.http.json"));
    server.at("/api/v4/projects/6812925/repository/commits", LoopbackWeb.status(500));

    RepositoryAnswer answer = answer(askOne(server.hosts(null), FIELDS));

    assertThat(answer.stars()).isEqualTo(33);
    assertThat(answer.unanswered()).contains(FactKey.LAST_COMMIT, FactKey.HEAD);
  }

  @Test
  void believes_a_recorded_404() {
    server.at(
        "/api/v4/projects/jeff.triplett%2Fdoes-not-exist",
        server.recorded("gitlab/project-404.http.json"));

    assertThat(
            askOne(server.hosts(null), new RepoUrl("gitlab.com", "jeff.triplett/does-not-exist")))
        .isInstanceOf(RepositoryLookup.Gone.class);
  }

  @Test
  void an_empty_project_a_fork_and_a_mirror_are_told() {
    server.at(
        "/api/v4/projects/a%2Fb",
        json(
            200,
            """
            {"id": 5, "path_with_namespace": "a/b", "empty_repo": true, "mirror": true,
             "forked_from_project": {"id": 4}, "archived": true, "license": {"key": "other"}}
            """));

    RepositoryAnswer answer = answer(askOne(server.hosts(null), new RepoUrl("gitlab.com", "a/b")));

    assertThat(answer.traits())
        .containsExactlyInAnyOrder(
            RepositoryTrait.EMPTY, RepositoryTrait.FORK, RepositoryTrait.MIRROR);
    assertThat(answer.archived()).isTrue();
    assertThat(answer.license()).isNull();
    assertThat(answer.stars()).isNull();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_project_that_moved_is_known_by_its_path() {
    server.at(
        "/api/v4/projects/a%2Fold",
        LoopbackWeb.status(301)
            .newBuilder()
            .setHeader("Location", "/api/v4/projects/a%2Fnew?license=true")
            .build());
    server.at(
        "/api/v4/projects/a%2Fnew", json(200, "{\"id\":5,\"path_with_namespace\":\"a/new\"}"));

    RepositoryLookup lookup = askOne(server.hosts(null), new RepoUrl("gitlab.com", "a/old"));

    assertThat(answer(lookup).name()).isEqualTo(new RepoUrl("gitlab.com", "a/new"));
  }

  @Test
  void a_redirect_to_a_sign_in_page_is_no_answer() {
    server.at(
        "/api/v4/projects/a%2Fb",
        LoopbackWeb.status(302).newBuilder().setHeader("Location", "/users/sign_in").build());
    server.at("/users/sign_in", LoopbackWeb.page());

    assertThat(askOne(server.hosts(null), new RepoUrl("gitlab.com", "a/b")))
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> assertThat(none.trouble()).isEqualTo(LookupTrouble.NOT_UNDERSTOOD));
  }

  @Test
  void instances_of_all_names_are_asked_at_their_own_address() {
    server.at("/api/v4/projects/a%2Fb", json(200, "{\"id\":5,\"path_with_namespace\":\"a/b\"}"));

    askOne(server.hosts(null), new RepoUrl("gitlab.example.org", "a/b"));

    assertThat(server.requests())
        .extracting(request -> request.getHeaders().get("X-Asked-Host"))
        .containsOnly("gitlab.example.org");
    assertThat(List.copyOf(server.paths())).first().isEqualTo("/api/v4/projects/a%2Fb");
  }
}
