package dev.awaitable.net;

import dev.awaitable.desk.Author;
import dev.awaitable.desk.Comment;
import dev.awaitable.desk.Issue;
import dev.awaitable.desk.Issues;
import dev.awaitable.desk.Label;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues by GitHub's <a href="https://docs.github.com/en/rest/issues">REST API</a>. */
final class GitHubIssues implements Issues {

  private final GitHubPlace place;
  private final Set<Label> known = EnumSet.noneOf(Label.class);

  GitHubIssues(GitHubPlace place) {
    this.place = place;
  }

  @Override
  public List<Issue> openedBy(String login) {
    return list(url ->
        url.addQueryParameter("state", "all")
            .addQueryParameter("creator", login)
            .addQueryParameter("sort", "created")
            .addQueryParameter("direction", "desc"));
  }

  @Override
  public List<Issue> openWith(Label label) {
    return list(
        url -> url.addQueryParameter("state", "open").addQueryParameter("labels", label.word()));
  }

  private List<Issue> list(UnaryOperator<HttpUrl.Builder> which) {
    return place.list(place.at(which, "issues"), null).stream().map(GitHubIssues::issue).toList();
  }

  @Override
  public Issue issue(int number) {
    return issue(place.read(at(number)));
  }

  private HttpUrl at(int number, String... below) {
    String[] parts = new String[below.length + 2];
    parts[0] = "issues";
    parts[1] = Integer.toString(number);
    System.arraycopy(below, 0, parts, 2, below.length);
    return place.at(parts);
  }

  @Override
  public int open(String title, String body, Set<Label> labels) {
    labels.forEach(this::know);
    ObjectNode issue = GitHubPlace.object().put("title", title).put("body", body);
    labels.stream().sorted().map(Label::word).forEach(issue.putArray("labels")::add);
    return place.send("POST", place.at("issues"), issue).path("number").asInt(0);
  }

  @Override
  public void rewrite(int number, String body) {
    place.send("PATCH", at(number), GitHubPlace.object().put("body", body));
  }

  @Override
  public void close(int number) {
    place.send("PATCH", at(number), GitHubPlace.object().put("state", "closed"));
  }

  @Override
  public void reopen(int number) {
    place.send("PATCH", at(number), GitHubPlace.object().put("state", "open"));
  }

  @Override
  public List<Comment> comments(int number) {
    return place.list(at(number, "comments"), null).stream()
        .map(node ->
            new Comment(
                node.path("id").asLong(0),
                author(node.path("user")),
                node.path("body").asString("")))
        .toList();
  }

  @Override
  public void comment(int number, String body) {
    place.send("POST", at(number, "comments"), GitHubPlace.object().put("body", body));
  }

  @Override
  public void rewriteComment(long id, String body) {
    place.send(
        "PATCH",
        place.at("issues", "comments", Long.toString(id)),
        GitHubPlace.object().put("body", body));
  }

  @Override
  public List<Author> thumbsUp(int number) {
    return place
        .list(at(number, "reactions").newBuilder().addQueryParameter("content", "+1").build(), null)
        .stream()
        .filter(node -> node.path("content").asString("").equals("+1"))
        .map(node -> author(node.path("user")))
        .toList();
  }

  @Override
  public void label(int number, Label label) {
    know(label);
    ObjectNode labels = GitHubPlace.object();
    labels.putArray("labels").add(label.word());
    place.send("POST", at(number, "labels"), labels);
  }

  @Override
  public void unlabel(int number, Label label) {
    place.remove(at(number, "labels", label.word()));
  }

  private void know(Label label) {
    if (known.add(label) && place.find(place.at("labels", label.word())).isEmpty()) {
      place.send(
          "POST",
          place.at("labels"),
          GitHubPlace.object()
              .put("name", label.word())
              .put("color", label.colour())
              .put("description", label.meaning()));
    }
  }

  private static Issue issue(JsonNode node) {
    Set<String> labels = new HashSet<>();
    node.path("labels").forEach(label -> labels.add(label.path("name").asString("")));
    return new Issue(
        node.path("number").asInt(0),
        author(node.path("user")),
        node.path("state").asString("").equals("open"),
        node.path("title").asString(""),
        node.path("body").asString(""),
        labels,
        node.path("pull_request").isObject());
  }

  /** An account; a deleted one is nobody's. */
  static Author author(JsonNode user) {
    return new Author(
        user.path("login").asString("ghost"), user.path("type").asString("").equals("Bot"));
  }
}
