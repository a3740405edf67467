package dev.awaitable.net;

import dev.awaitable.desk.Author;
import dev.awaitable.desk.Commits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Branches and commits by GitHub's <a href="https://docs.github.com/en/rest/git">Git database</a>:
 * no clone, no token on the disk, commits that GitHub signs as those of the account, and a branch
 * that refuses to move when somebody else moved it.
 */
final class GitHubCommits implements Commits {

  private final GitHubPlace place;
  private @Nullable String branch;

  GitHubCommits(GitHubPlace place) {
    this.place = place;
  }

  @Override
  public String defaultBranch() {
    String known = branch;
    if (known == null) {
      known = place.read(place.at()).path("default_branch").asString("main");
      branch = known;
    }
    return known;
  }

  @Override
  public Optional<String> head(String name) {
    return place
        .find(reference("ref", name))
        .map(node -> node.path("object").path("sha").asString(""))
        .filter(sha -> !sha.isEmpty());
  }

  @Override
  public Optional<String> file(String at, String path) {
    return place
        .bytes(
            place.at(
                url -> {
                  for (String part : path.split("/", -1)) {
                    url.addPathSegment(part);
                  }
                  return url.addQueryParameter("ref", at);
                },
                "contents"))
        .map(bytes -> bytes.utf8());
  }

  @Override
  public Optional<Author> author(String commit) {
    JsonNode author = place.read(place.at("commits", commit)).path("author");
    return author.path("login").isString()
        ? Optional.of(GitHubIssues.author(author))
        : Optional.empty();
  }

  @Override
  public String commit(String parent, String message, SortedMap<String, Optional<String>> files) {
    String tree =
        place.read(place.at("git", "commits", parent)).path("tree").path("sha").asString();
    ObjectNode change = GitHubPlace.object().put("base_tree", tree);
    ArrayNode entries = change.putArray("tree");
    for (Map.Entry<String, Optional<String>> file : files.entrySet()) {
      ObjectNode entry = entries.addObject();
      entry.put("path", file.getKey()).put("mode", "100644").put("type", "blob");
      file.getValue()
          .ifPresentOrElse(text -> entry.put("content", text), () -> entry.putNull("sha"));
    }
    JsonNode made = place.send("POST", place.at("git", "trees"), change);
    ObjectNode commit =
        GitHubPlace.object()
            .put("message", message)
            .put("tree", made.path("sha").asString("tree-of-the-rehearsal"));
    commit.putArray("parents").add(parent);
    return place
        .send("POST", place.at("git", "commits"), commit)
        .path("sha")
        .asString("commit-of-the-rehearsal");
  }

  @Override
  public void make(String name, String commit) {
    place.send(
        "POST",
        place.at("git", "refs"),
        GitHubPlace.object().put("ref", "refs/heads/" + name).put("sha", commit));
  }

  @Override
  public void move(String name, String commit, boolean force) {
    place.send(
        "PATCH",
        reference("refs", name),
        GitHubPlace.object().put("sha", commit).put("force", force));
  }

  @Override
  public void delete(String name) {
    place.remove(reference("refs", name));
  }

  private HttpUrl reference(String kind, String name) {
    List<String> parts = new ArrayList<>(List.of("git", kind, "heads"));
    parts.addAll(List.of(name.split("/", -1)));
    return place.at(parts.toArray(String[]::new));
  }
}
