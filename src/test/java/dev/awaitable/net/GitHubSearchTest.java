package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositorySearch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search against a made-up GitHub, after its documentation: no recording of one was found. */
class GitHubSearchTest {

  private static final LocalDate SINCE = LocalDate.of(2025, 11, 20);

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** So many repositories, the first with the most stars; the search shows 1,000 at most. */
  private MockResponse answer(RecordedRequest request, int all, int mostStars) {
    String query = Objects.requireNonNull(request.getUrl().queryParameter("q"));
    int page = Integer.parseInt(Objects.requireNonNull(request.getUrl().queryParameter("page")));
    int upTo =
        query.contains("..")
            ? Integer.parseInt(query.replaceFirst(".*\\.\\.(\\d+).*", "$1"))
            : Integer.MAX_VALUE;
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      int stars = mostStars - i;
      if (stars <= upTo) {
        fitting.add(
            "{\"full_name\": \"owner/r%d\", \"stargazers_count\": %d, \"archived\": %s, \"fork\": false}"
                .formatted(i, stars, i == 1));
      }
    }
    int from = Math.min((page - 1) * 100, Math.min(1000, fitting.size()));
    int to = Math.min(from + 100, Math.min(1000, fitting.size()));
    return ApiServer.json(
        200,
        "{\"total_count\": %d, \"incomplete_results\": false, \"items\": [%s]}"
            .formatted(fitting.size(), String.join(",", fitting.subList(from, to))));
  }

  private RepositorySearch.Outcome search(String token, int requests) {
    return server
        .hosts(token)
        .search()
        .search(new RepositorySearch.Question("asyncio", 200, SINCE, requests));
  }

  @Test
  void one_page_is_one_request_and_says_what_it_looks_for() {
    server.at("/search/repositories", request -> answer(request, 3, 900));
    RepositorySearch.Outcome outcome = search(ApiServer.TOKEN, 10);
    assertThat(outcome.trouble()).isNull();
    assertThat(outcome.found())
        .extracting(found -> found.repo().path() + " " + found.stars())
        .containsExactly("owner/r0 900", "owner/r2 898");
    RecordedRequest request = server.requests().getFirst();
    assertThat(request.getUrl().queryParameter("q"))
        .isEqualTo("topic:asyncio language:Python archived:false pushed:>=2025-11-20 stars:>=200");
    assertThat(request.getUrl().queryParameter("sort")).isEqualTo("stars");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ApiServer.TOKEN);
  }

  @Test
  void past_a_thousand_results_it_goes_on_below_the_stars_it_ended_at() {
    server.at("/search/repositories", request -> answer(request, 2300, 3000));
    RepositorySearch.Outcome outcome = search(ApiServer.TOKEN, 100);
    assertThat(outcome.found()).hasSize(2299);
    assertThat(outcome.trouble()).isNull();
    assertThat(outcome.requests()).isLessThan(30);
  }

  @Test
  void it_stops_at_the_number_of_searches_allowed_and_says_so() {
    server.at("/search/repositories", request -> answer(request, 2300, 3000));
    RepositorySearch.Outcome outcome = search(ApiServer.TOKEN, 3);
    assertThat(outcome.found()).hasSize(299);
    assertThat(outcome.trouble()).isEqualTo("the 3 searches of this run were used up");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void more_than_a_thousand_of_one_number_of_stars_do_not_hold_it_up() {
    server.at(
        "/search/repositories",
        request -> {
          String page = Objects.requireNonNull(request.getUrl().queryParameter("page"));
          List<String> items = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            items.add(
                "{\"full_name\": \"o/r%s-%d\", \"stargazers_count\": 201}".formatted(page, i));
          }
          return ApiServer.json(
              200, "{\"total_count\": 5000, \"items\": [" + String.join(",", items) + "]}");
        });
    RepositorySearch.Outcome outcome = search(ApiServer.TOKEN, 100);
    assertThat(outcome.found()).hasSize(1000);
    assertThat(outcome.requests()).isLessThanOrEqualTo(40);
  }

  @Test
  void it_keeps_the_pace_that_github_asks_for() {
    server.at("/search/repositories", request -> answer(request, 1000, 3000));
    Instant begun = server.time.now();
    search(ApiServer.TOKEN, 5);
    assertThat(Duration.between(begun, server.time.now())).isGreaterThan(Duration.ofSeconds(8));
    begun = server.time.now();
    search("", 5);
    assertThat(Duration.between(begun, server.time.now())).isGreaterThan(Duration.ofSeconds(24));
  }

  @Test
  void a_fault_on_the_way_keeps_what_was_found() {
    server.inTurn(
        "/search/repositories",
        ApiServer.json(
            200,
            "{\"total_count\": 500, \"items\": ["
                + "{\"full_name\": \"o/r\", \"stargazers_count\": 700},".repeat(99)
                + "{\"full_name\": \"o/s\", \"stargazers_count\": 600}]}"),
        ApiServer.json(422, "{\"message\": \"Validation Failed\"}"));
    RepositorySearch.Outcome outcome = search(ApiServer.TOKEN, 10);
    assertThat(outcome.found()).hasSize(2);
    assertThat(outcome.trouble()).contains("HTTP 422, Validation Failed");
  }

  @Test
  void answers_of_another_form_are_trouble_and_no_more() {
    server.at("/search/repositories", ApiServer.json(200, "<html>"));
    assertThat(search(ApiServer.TOKEN, 10).trouble()).contains("a page instead of JSON");
    server.at(
        "/search/repositories",
        ApiServer.json(
            200, "{\"items\": [7, {\"full_name\": \"../..\", \"stargazers_count\": \"many\"}]}"));
    assertThat(search(ApiServer.TOKEN, 10).found()).isEmpty();
  }
}
