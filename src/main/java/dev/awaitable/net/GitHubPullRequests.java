package dev.awaitable.net;

import dev.awaitable.desk.PullRequest;
import dev.awaitable.desk.PullRequests;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pull requests by GitHub's <a href="https://docs.github.com/en/rest/pulls">REST API</a>. */
final class GitHubPullRequests implements PullRequests {

  private final GitHubPlace place;
  private final String repository;

  GitHubPullRequests(GitHubPlace place, String repository) {
    this.place = place;
    this.repository = repository;
  }

  @Override
  public String repository() {
    return repository;
  }

  @Override
  public List<PullRequest> from(String owner, String branch) {
    return place
        .list(
            place.at(
                url ->
                    url.addQueryParameter("state", "all")
                        .addQueryParameter("head", owner + ":" + branch)
                        .addQueryParameter("sort", "created")
                        .addQueryParameter("direction", "desc"),
                "pulls"),
            null)
        .stream()
        .map(GitHubPullRequests::request)
        .toList();
  }

  @Override
  public int open(String branch, String base, String title, String body) {
    return place
        .send(
            "POST",
            place.at("pulls"),
            GitHubPlace.object()
                .put("title", title)
                .put("head", branch)
                .put("base", base)
                .put("body", body))
        .path("number")
        .asInt(0);
  }

  @Override
  public void rewrite(int number, String title, String body) {
    place.send(
        "PATCH",
        place.at("pulls", Integer.toString(number)),
        GitHubPlace.object().put("title", title).put("body", body));
  }

  private static PullRequest request(JsonNode node) {
    JsonNode head = node.path("head");
    return new PullRequest(
        node.path("number").asInt(0),
        GitHubIssues.author(node.path("user")),
        node.path("state").asString("").equals("open"),
        node.path("merged_at").isString(),
        head.path("repo").path("full_name").asString(""),
        head.path("ref").asString(""),
        head.path("sha").asString(""),
        node.path("base").path("ref").asString(""),
        node.path("body").asString(""));
  }
}
