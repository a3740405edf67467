package dev.awaitable.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a run may ask, on this machine: GitHub's APIs at 127.0.0.1, PyPI at 127.0.0.2, and
 * sites at any other 127.x.y.z. Answers go by host and path, never by their turn.
 */
final class LocalInternet implements AutoCloseable {

  private static final Pattern VARIABLE = Pattern.compile("\"([on])(\\d+)\":\"([^\"]*)\"");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, String> repositories = new ConcurrentHashMap<>();
  private final Map<String, String> packages = new ConcurrentHashMap<>();
  private final Map<String, String> standings = new ConcurrentHashMap<>();
  private final Map<String, String> topics = new ConcurrentHashMap<>();
  private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<String, @Nullable MockResponse> fault = place -> null;

  LocalInternet() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            String place = request.getUrl().host() + request.getUrl().encodedPath();
            MockResponse broken = fault.apply(place);
            return broken == null ? answer(request, place) : broken;
          }
        });
    server.start(InetAddress.getByName("0.0.0.0"), 0);
  }

  /** The variables that point the program here. */
  Map<String, String> environment() {
    return Map.of(
        "GITHUB_API_URL", url("127.0.0.1/rest"),
        "GITHUB_GRAPHQL_URL", url("127.0.0.1/graphql"),
        "PYPI_URL", url("127.0.0.2"),
        "CANARY_URLS",
            String.join(" ", url("127.0.0.101/"), url("127.0.0.102/"), url("127.0.0.103/")));
  }

  String url(String place) {
    int slash = place.indexOf('/');
    String host = slash < 0 ? place : place.substring(0, slash);
    return "http://" + host + ":" + server.getPort() + place.substring(host.length());
  }

  /** Makes a repository: {@code owner/name}, as it was asked for. */
  LocalInternet repository(String path, long id, int stars, String lastCommit) {
    return repository(path, path, id, stars, lastCommit);
  }

  LocalInternet repository(String asked, String path, long id, int stars, String lastCommit) {
    repositories.put(
        asked,
        """
        {"databaseId": %d, "nameWithOwner": "%s", "createdAt": "2015-01-01T00:00:00Z",
         "stargazerCount": %d, "forkCount": 3, "isArchived": false, "archivedAt": null,
         "isDisabled": false, "isEmpty": false, "isFork": false, "isMirror": false,
         "licenseInfo": {"spdxId": "MIT", "pseudoLicense": false},
         "defaultBranchRef": {"name": "main", "target":
           {"committedDate": "%sT12:00:00Z"}},
         "latestRelease": null}
        """
            .formatted(id, path, stars, lastCommit));
    return this;
  }

  LocalInternet noRepository(String path) {
    repositories.remove(path);
    return this;
  }

  LocalInternet onPyPi(String name, String version, String uploaded) {
    packages.put(
        name,
        """
        {"info": {"name": "%s", "version": "%s", "requires_python": ">=3.9", "yanked": false,
          "classifiers": ["Framework :: AsyncIO"], "project_urls": null},
         "urls": [{"upload_time_iso_8601": "%sT10:00:00.000000Z"}]}
        """
            .formatted(name, version, uploaded));
    return this;
  }

  LocalInternet onPyPi(String name, String repository, List<String> needs) {
    packages.put(
        name,
        """
        {"info": {"name": "%s", "version": "1.0", "requires_python": ">=3.9", "yanked": false,
          "classifiers": ["Framework :: AsyncIO"], "requires_dist": [%s],
          "project_urls": {"Source": "%s"}},
         "urls": [{"upload_time_iso_8601": "2026-10-01T10:00:00.000000Z"}]}
        """
            .formatted(
                name,
                needs.isEmpty() ? "" : "\"" + String.join("\", \"", needs) + "\"",
                repository));
    return this;
  }

  /** Withdraws every release of a package. */
  LocalInternet withdrawn(String name) {
    packages.computeIfPresent(
        name, (known, told) -> told.replace("\"yanked\": false", "\"yanked\": true"));
    return this;
  }

  /** Says what PyPI has to say of a package as a whole. */
  LocalInternet standing(String name, String status) {
    standings.put(name, status);
    return this;
  }

  /** Makes a topic: what a search for it finds. */
  LocalInternet topic(String topic, String path, int stars) {
    topics.merge(
        topic,
        "{\"full_name\": \"%s\", \"stargazers_count\": %d}".formatted(path, stars),
        (one, other) -> one + ", " + other);
    return this;
  }

  private MockResponse search(RecordedRequest request) {
    String query = Objects.requireNonNull(request.getUrl().queryParameter("q"));
    String topic = query.replaceFirst("topic:(\\S+).*", "$1");
    return json("{\"total_count\": 1, \"items\": [" + topics.getOrDefault(topic, "") + "]}");
  }

  LocalInternet page(String place, int status) {
    pages.put(place, text(status, "text/html", "<title>Guide</title><p>How to wait."));
    return this;
  }

  /** Leads from one place to another for good. */
  LocalInternet moved(String place, String to) {
    pages.put(place, new MockResponse.Builder().code(301).setHeader("Location", url(to)).build());
    return this;
  }

  /** Answers in this way wherever the function gives an answer. */
  LocalInternet fault(Function<String, @Nullable MockResponse> fault) {
    this.fault = fault;
    return this;
  }

  static MockResponse hangUp() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** The places asked, in order, without those asked as a test. */
  List<String> asked() {
    List<String> places = new ArrayList<>();
    for (RecordedRequest request : requests) {
      if (!request.getUrl().host().startsWith("127.0.0.10")) {
        places.add(request.getUrl().host() + request.getUrl().encodedPath());
      }
    }
    return places;
  }

  void forgetRequests() {
    requests.clear();
  }

  private MockResponse answer(RecordedRequest request, String place) {
    if (place.equals("127.0.0.1/graphql")) {
      return json(graphQl(Objects.requireNonNull(request.getBody()).utf8()));
    }
    if (place.equals("127.0.0.1/rest/search/repositories")) {
      return search(request);
    }
    if (place.startsWith("127.0.0.1/rest/") && place.endsWith("/contributors")) {
      return json("[{\"login\": \"one\"}]");
    }
    if (place.startsWith("127.0.0.1/rest/repos/")) {
      return rest(place.substring("127.0.0.1/rest/repos/".length()));
    }
    if (place.startsWith("127.0.0.2/pypi/")) {
      String name = place.substring("127.0.0.2/pypi/".length()).replaceFirst("/json$", "");
      String known = packages.get(name);
      return known == null ? text(404, "application/json", "{}") : json(known);
    }
    if (place.startsWith("127.0.0.2/simple/")) {
      String name = place.substring("127.0.0.2/simple/".length()).replaceFirst("/$", "");
      return packages.containsKey(name)
          ? text(
              200,
              "application/vnd.pypi.simple.v1+json",
              "{\"meta\": {\"api-version\": \"1.4\"}, \"name\": \"%s\", \"files\": [],"
                      .formatted(name)
                  + " \"project-status\": {\"status\": \"%s\"}}"
                      .formatted(standings.getOrDefault(name, "active")))
          : text(404, "text/html", "no");
    }
    if (place.startsWith("127.0.0.10")) {
      return text(200, "text/html", "canary");
    }
    MockResponse page = pages.get(place);
    return page == null ? text(404, "text/html", "none") : page;
  }

  /** A repository, or its newest commit, as GitHub's REST API tells of them. */
  private MockResponse rest(String path) {
    String known = repositories.get(path.replaceFirst("/commits$", ""));
    if (known == null) {
      return text(404, "application/json", "{\"message\": \"Not Found\"}");
    }
    JsonNode node = JsonMapper.shared().readTree(known);
    if (path.endsWith("/commits")) {
      return json(
          "[{\"sha\": \"9f3c2a5d8b7e6f10123456789abcdef012345678\", \"commit\": {\"committer\":"
              + " {\"date\": %s}}}]".formatted(node.at("/defaultBranchRef/target/committedDate")));
    }
    return json(
        """
        {"id": %s, "full_name": %s, "created_at": %s, "stargazers_count": %s, "forks_count": 3,
         "archived": false, "fork": false, "license": {"spdx_id": "MIT"}, "default_branch": "main"}
        """
            .formatted(
                node.path("databaseId"),
                node.path("nameWithOwner"),
                node.path("createdAt"),
                node.path("stargazerCount")));
  }

  private String graphQl(String body) {
    Map<String, String> owners = new HashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    Matcher variable = VARIABLE.matcher(body);
    while (variable.find()) {
      (variable.group(1).equals("o") ? owners : names).put(variable.group(2), variable.group(3));
    }
    List<String> data = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    names.forEach((number, name) -> {
      String known = repositories.get(owners.get(number) + "/" + name);
      data.add("\"r" + number + "\": " + (known == null ? "null" : known));
      if (known == null) {
        errors.add(
            "{\"type\": \"NOT_FOUND\", \"path\": [\"r" + number + "\"], \"message\": \"no\"}");
      }
    });
    data.add("\"canary\": {\"databaseId\": 1296269}");
    data.add(
        "\"rateLimit\": {\"cost\": 1, \"remaining\": 4999, \"resetAt\": \"2026-11-20T07:00:00Z\"}");
    return "{\"data\": {"
        + String.join(", ", data)
        + "}"
        + (errors.isEmpty() ? "" : ", \"errors\": [" + String.join(", ", errors) + "]")
        + "}";
  }

  private static MockResponse json(String body) {
    return text(200, "application/json", body);
  }

  private static MockResponse text(int status, String type, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
