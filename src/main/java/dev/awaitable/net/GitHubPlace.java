package dev.awaitable.net;

import dev.awaitable.desk.HubException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One repository on GitHub, by its <a href="https://docs.github.com/en/rest">REST API</a>: reads
 * objects and whole lists, and sends changes. In a rehearsal it reads, and tells the changes
 * instead of sending them.
 */
final class GitHubPlace {

  static final String ACCEPT = "application/vnd.github+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MOST_PAGES = 100;

  private static final Pattern NEXT_PAGE = Pattern.compile("<([^<>]+)>\\s*;\\s*rel=\"next\"");

  private final ApiSession session;
  private final HttpUrl repository;
  private final @Nullable Consumer<String> rehearsal;

  /**
   * Names the repository.
   *
   * @param repository its address below the API
   * @param rehearsal is told the changes that would be sent; null to send them
   */
  GitHubPlace(ApiSession session, HttpUrl repository, @Nullable Consumer<String> rehearsal) {
    this.session = session;
    this.repository = repository;
    this.rehearsal = rehearsal;
  }

  /** An object to fill and send. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** An address below the repository, its parts escaped here. */
  HttpUrl at(String... parts) {
    return ApiAddresses.below(repository, parts);
  }

  /** An address below the repository, with parameters. */
  HttpUrl at(UnaryOperator<HttpUrl.Builder> parameters, String... parts) {
    return parameters.apply(at(parts).newBuilder()).build();
  }

  /** An object that must be there. */
  JsonNode read(HttpUrl url) {
    return find(url).orElseThrow(() -> refused("GET", url, 404, "Not Found"));
  }

  /** An object; empty when GitHub says that it is not there. */
  Optional<JsonNode> find(HttpUrl url) {
    ApiReply reply = ask("GET", url, ACCEPT, null);
    return isMissing(reply) ? Optional.empty() : Optional.of(checked("GET", url, reply));
  }

  /** A file's bytes; empty when there is none. */
  Optional<ByteString> bytes(HttpUrl url) {
    ApiReply reply = ask("GET", url, "application/vnd.github.raw+json", null);
    if (isMissing(reply)) {
      return Optional.empty();
    }
    if (reply.status() != 200) {
      throw refused("GET", url, reply.status(), reply.message());
    }
    return Optional.of(reply.body());
  }

  /** Every element of a list that GitHub gives page by page; the list may be a member. */
  List<JsonNode> list(HttpUrl first, @Nullable String member) {
    List<JsonNode> all = new ArrayList<>();
    HttpUrl url = first.newBuilder().setQueryParameter("per_page", "100").build();
    for (int page = 0; page < MOST_PAGES; page++) {
      ApiReply reply = ask("GET", url, ACCEPT, null);
      JsonNode tree = checked("GET", url, reply);
      JsonNode list = member == null ? tree : tree.path(member);
      if (!list.isArray()) {
        throw new HubException(
            "GitHub answered GET " + url.encodedPath() + " with no list",
            "look at GitHub's status, and run this again");
      }
      list.forEach(all::add);
      Optional<HttpUrl> next = next(reply.headers(), url);
      if (next.isEmpty()) {
        return all;
      }
      url = next.get();
    }
    throw new HubException(
        "GitHub has more than " + MOST_PAGES + " pages at " + first.encodedPath(),
        "close or delete what nobody needs there");
  }

  private static Optional<HttpUrl> next(Headers headers, HttpUrl url) {
    String link = headers.get("Link");
    Matcher next = NEXT_PAGE.matcher(link == null ? "" : link);
    return next.find()
        ? Optional.ofNullable(url.resolve(next.group(1)))
            .filter(to -> ApiAddresses.sameOrigin(to, url))
        : Optional.empty();
  }

  /** Sends a change; what GitHub made of it, or in a rehearsal what was sent. */
  JsonNode send(String method, HttpUrl url, ObjectNode change) {
    String json =
        change.isEmpty() && method.equals("DELETE") ? null : JSON.writeValueAsString(change);
    if (rehearsal != null) {
      rehearsal.accept(method + " " + url.encodedPath() + (json == null ? "" : " " + json));
      return change;
    }
    return checked(method, url, ask(method, url, ACCEPT, json));
  }

  /** Sends a deletion of what may be gone already. */
  void remove(HttpUrl url) {
    if (rehearsal != null) {
      rehearsal.accept("DELETE " + url.encodedPath());
      return;
    }
    ApiReply reply = ask("DELETE", url, ACCEPT, null);
    if (!isMissing(reply)) {
      checked("DELETE", url, reply);
    }
  }

  private ApiReply ask(String method, HttpUrl url, String accept, @Nullable String json) {
    try {
      return session.send(method, url, accept, json);
    } catch (IOException failure) {
      throw new HubException(
          "GitHub could not be asked: " + Lookups.why(failure),
          "run this again later; what was done so far is found again and not done twice");
    }
  }

  private static boolean isMissing(ApiReply reply) {
    return reply.status() == 404 && reply.object().isPresent();
  }

  private static JsonNode checked(String method, HttpUrl url, ApiReply reply) {
    if (reply.status() < 200 || reply.status() > 299) {
      throw refused(
          method,
          url,
          reply.status(),
          reply.object().isPresent() ? reply.message() : reply.looksLike());
    }
    if (reply.status() == 204 || reply.body().size() == 0) {
      return object();
    }
    return reply.json().orElseThrow(() -> refused(method, url, reply.status(), reply.looksLike()));
  }

  private static HubException refused(String method, HttpUrl url, int status, String words) {
    String advice =
        switch (status) {
          case 401 -> "see that GITHUB_TOKEN is set and has not expired";
          case 403 -> "see that the job has the permission for it; docs/workflows.md lists them";
          case 404 -> "see that it exists and that the token may see it";
          case 409, 422 ->
              "see in GitHub's words what it does not take; if something changed at the"
                  + " same time, run this again";
          default -> "run this again later";
        };
    return new HubException(
        "GitHub answered "
            + status
            + " to "
            + method
            + " "
            + url.encodedPath()
            + (words.isEmpty() ? "" : ": " + words),
        advice);
  }
}
