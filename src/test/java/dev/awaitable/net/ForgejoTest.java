package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.askOne;
import static dev.awaitable.net.ApiServer.file;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgejoTest {

  private static final RepoUrl GUIDES =
      new RepoUrl("codeberg.org", "privacyguides/privacyguides.org");
  private static final String GUIDES_PATH = "/api/v1/repos/privacyguides/privacyguides.org";
  private static final String REPO = "forgejo/codeberg-repo-200-body.json";

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
    server.at(GUIDES_PATH + "/commits", file(200, "forgejo/commits-200-SYNTHETIC.json"));
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
  void reads_a_recorded_repository_and_its_last_commit_in_utc() {
    server.at(GUIDES_PATH, file(200, REPO));

    RepositoryAnswer answer = answer(askOne(server.hosts(ApiServer.TOKEN), GUIDES));

    assertThat(answer.source()).isEqualTo("forgejo");
    assertThat(answer.id()).isEqualTo(43678L);
    assertThat(answer.name()).isEqualTo(GUIDES);
    assertThat(answer.stars()).isEqualTo(194);
    assertThat(answer.forks()).isEqualTo(4);
    assertThat(answer.openIssues()).isZero();
    assertThat(answer.createdOn()).isEqualTo(LocalDate.of(2022, 5, 2));
    assertThat(answer.lastCommit()).isEqualTo(LocalDate.of(2025, 8, 20));
    assertThat(answer.license()).isNull();
    assertThat(answer.traits()).isEmpty();
    assertThat(server.requests().getLast().getUrl().encodedQuery())
        .isEqualTo("limit=1&stat=false&verification=false&files=false");
    assertThat(server.requests())
        .allSatisfy(request -> assertThat(request.getHeaders().get("Authorization")).isNull());
  }

  @Test
  void the_first_second_of_1970_is_no_day_of_closing() {
    server.at(GUIDES_PATH, file(200, REPO));
    assertThat(answer(askOne(server.hosts(null), GUIDES)).archived()).isFalse();
    assertThat(answer(askOne(server.hosts(null), GUIDES)).archivedOn()).isNull();

    server.at(
        GUIDES_PATH, json(200, text(REPO).replace("\"archived\": false", "\"archived\": true")));
    assertThat(answer(askOne(server.hosts(null), GUIDES)).archived()).isTrue();
    assertThat(answer(askOne(server.hosts(null), GUIDES)).archivedOn()).isNull();
  }

  @Test
  void a_rename_is_seen_by_the_name_though_its_redirect_says_temporary() {
    server.at(
        "/api/v1/repos/old/name",
        LoopbackWeb.status(307).newBuilder().setHeader("Location", GUIDES_PATH).build());
    server.at(GUIDES_PATH, file(200, REPO));

    RepositoryLookup lookup = askOne(server.hosts(null), new RepoUrl("codeberg.org", "old/name"));

    assertThat(((RepositoryLookup.Found) lookup).rename())
        .get()
        .satisfies(rename -> assertThat(rename.to()).isEqualTo(GUIDES));
    assertThat(answer(lookup).lastCommit()).isNotNull();
  }

  @Test
  void one_licence_is_shown_and_several_are_not_guessed_at() {
    String repo = "{\"id\":1,\"full_name\":\"a/b\",\"empty\":true,\"fork\":true,\"licenses\":%s}";
    RepoUrl url = new RepoUrl("codeberg.org", "a/b");

    server.at("/api/v1/repos/a/b", json(200, repo.formatted("[\"MIT\"]")));
    assertThat(answer(askOne(server.hosts(null), url)).license()).isEqualTo("MIT");

    server.at("/api/v1/repos/a/b", json(200, repo.formatted("[\"MIT\",\"Apache-2.0\"]")));
    RepositoryAnswer answer = answer(askOne(server.hosts(null), url));
    assertThat(answer.license()).isNull();
    assertThat(answer.traits())
        .containsExactlyInAnyOrder(RepositoryTrait.EMPTY, RepositoryTrait.FORK);
  }

  @Test
  void a_repository_that_is_not_there_is_gone() {
    server.at("/api/v1/repos/a/b", file(404, "forgejo/repo-404-SYNTHETIC.json"));

    assertThat(askOne(server.hosts(null), new RepoUrl("codeberg.org", "a/b")))
        .isInstanceOf(RepositoryLookup.Gone.class);
  }

  @Test
  void a_wall_of_html_with_a_good_status_is_no_answer() {
    server.at(GUIDES_PATH, LoopbackWeb.html(200, "<!doctype html><title>Checking…</title>"));

    assertThat(askOne(server.hosts(null), GUIDES))
        .isInstanceOfSatisfying(
            RepositoryLookup.Unavailable.class,
            none -> assertThat(none.trouble()).isEqualTo(LookupTrouble.NOT_UNDERSTOOD));
  }

  @Test
  void a_server_that_says_404_to_everything_does_not_make_repositories_disappear() {
    assertThat(askOne(server.hosts(null), new RepoUrl("codeberg.org", "a/b")))
        .isInstanceOf(RepositoryLookup.Unavailable.class);
  }
}
