package dev.awaitable.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One repository on a GitHub of the test's own, over real HTTP: issues, comments, labels,
 * reactions, pull requests, branches, commits and runs that remember what was done to them. Lists
 * come in pages of what was asked for, or of {@link #pageOf}.
 */
public final class FakeHub implements AutoCloseable {

  public static final String REPOSITORY = "awaitable/catalog";
  public static final String US = "github-actions[bot]";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockWebServer server = new MockWebServer();
  private final Map<Integer, ObjectNode> issues = new LinkedHashMap<>();
  private final Map<Integer, List<ObjectNode>> comments = new HashMap<>();
  private final Map<Integer, List<ObjectNode>> reactions = new HashMap<>();
  private final Map<Integer, ObjectNode> requests = new LinkedHashMap<>();
  private final TreeSet<String> labels = new TreeSet<>();
  private final Map<String, String> branches = new TreeMap<>();
  private final Map<String, Commit> commits = new HashMap<>();
  private final Map<String, SortedMap<String, String>> trees = new HashMap<>();
  private final List<ObjectNode> runs = new ArrayList<>();
  private final Map<Long, ArrayNode> jobs = new HashMap<>();
  private final List<String> changes = new CopyOnWriteArrayList<>();
  private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();
  private volatile Function<String, @Nullable MockResponse> fault = request -> null;
  private int pageOf = 100;
  private int number;
  private long id = 1000;
  private int objects;

  /** A commit as this GitHub keeps it. */
  public record Commit(
      @Nullable String parent, String message, String author, SortedMap<String, String> files) {}

  public FakeHub() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            asked.add(request);
            MockResponse broken =
                fault.apply(request.getMethod() + " " + request.getUrl().encodedPath());
            if (broken != null) {
              return broken;
            }
            synchronized (FakeHub.this) {
              return answer(request);
            }
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** The program, pointed here. */
  public Cli cli(Path home) {
    return new Cli(home)
        .with("GITHUB_API_URL", server.url("/rest").toString())
        .with("GITHUB_REPOSITORY", REPOSITORY)
        .with("GITHUB_TOKEN", "ghs_secretOfTheseTests");
  }

  /** The requests that changed something, in order, such as {@code PATCH issues/1}. */
  public List<String> changes() {
    return List.copyOf(changes);
  }

  public void forgetChanges() {
    changes.clear();
  }

  /** Every request. */
  public List<RecordedRequest> asked() {
    return List.copyOf(asked);
  }

  public FakeHub pageOf(int most) {
    pageOf = most;
    return this;
  }

  /** Answers in this way wherever the function, given method and path, gives an answer. */
  public FakeHub fault(Function<String, @Nullable MockResponse> broken) {
    fault = broken;
    return this;
  }

  /** Opens an issue as somebody. */
  public int issue(String author, String title, String body, String... with) {
    ObjectNode issue = JSON.createObjectNode();
    issue.put("number", ++number).put("title", title).put("body", body).put("state", "open");
    issue.set("user", user(author));
    ArrayNode names = issue.putArray("labels");
    for (String label : with) {
      names.addObject().put("name", label);
    }
    issues.put(number, issue);
    return number;
  }

  /** Opens a pull request as somebody, from a branch of a repository that ends in a commit. */
  public int pullRequest(String author, String repository, String branch, String commit) {
    int made = issue(author, "Add something", "Please.");
    Objects.requireNonNull(issues.get(made)).putObject("pull_request").put("url", "there");
    ObjectNode request = JSON.createObjectNode().put("number", made);
    request.putNull("merged_at");
    ObjectNode head = request.putObject("head").put("ref", branch).put("sha", commit);
    head.putObject("repo").put("full_name", repository);
    request.putObject("base").put("ref", "main");
    requests.put(made, request);
    return made;
  }

  public FakeHub thumbsUp(int issue, String... logins) {
    for (String login : logins) {
      ObjectNode reaction = JSON.createObjectNode().put("content", "+1");
      reaction.set("user", user(login));
      reactions.computeIfAbsent(issue, key -> new ArrayList<>()).add(reaction);
    }
    return this;
  }

  public FakeHub noThumbs(int issue) {
    reactions.remove(issue);
    return this;
  }

  public long comment(int issue, String author, String body) {
    ObjectNode comment = JSON.createObjectNode().put("id", ++id).put("body", body);
    comment.set("user", user(author));
    comments.computeIfAbsent(issue, key -> new ArrayList<>()).add(comment);
    return id;
  }

  public List<String> comments(int issue) {
    return comments.getOrDefault(issue, List.of()).stream()
        .map(it -> it.path("body").asString())
        .toList();
  }

  public String body(int issue) {
    return Objects.requireNonNull(issues.get(issue)).path("body").asString();
  }

  /** Somebody gives an issue another text. */
  public void edit(int issue, String body) {
    Objects.requireNonNull(issues.get(issue)).put("body", body);
  }

  public String title(int issue) {
    return Objects.requireNonNull(issues.get(issue)).path("title").asString();
  }

  public boolean isOpen(int issue) {
    return Objects.requireNonNull(issues.get(issue)).path("state").asString().equals("open");
  }

  public void close(int issue) {
    Objects.requireNonNull(issues.get(issue)).put("state", "closed");
  }

  public void merge(int request) {
    close(request);
    Objects.requireNonNull(requests.get(request)).put("merged_at", "2026-11-20T00:00:00Z");
  }

  public List<String> labels(int issue) {
    return StreamSupport.stream(
            Objects.requireNonNull(issues.get(issue)).path("labels").spliterator(), false)
        .map(it -> it.path("name").asString())
        .toList();
  }

  /** Labels an issue by hand. */
  public void label(int issue, String label) {
    labels.add(label);
    ((ArrayNode) Objects.requireNonNull(issues.get(issue)).path("labels"))
        .addObject()
        .put("name", label);
  }

  public int numberOfIssues() {
    return issues.size();
  }

  /** Makes a commit on a branch, as somebody, and returns its id. */
  public String push(String branch, String author, Map<String, String> files) {
    String parent = branches.get(branch);
    SortedMap<String, String> all =
        new TreeMap<>(
            parent == null ? Map.of() : Objects.requireNonNull(commits.get(parent)).files());
    all.putAll(files);
    String sha = sha();
    commits.put(sha, new Commit(parent, "By hand.", author, all));
    branches.put(branch, sha);
    return sha;
  }

  public @Nullable String head(String branch) {
    return branches.get(branch);
  }

  public Commit commit(String sha) {
    return Objects.requireNonNull(commits.get(sha));
  }

  /** Records a run of the rebuild that ended, and how its jobs did. */
  public void run(String event, String started, Map<String, String> conclusions) {
    ObjectNode run = JSON.createObjectNode().put("id", ++id).put("event", event);
    run.put("run_started_at", started).put("status", "completed");
    runs.addFirst(run);
    ArrayNode list = JSON.createArrayNode();
    conclusions.forEach((job, end) -> list.addObject().put("name", job).put("conclusion", end));
    jobs.put(id, list);
  }

  private static ObjectNode user(String login) {
    return JSON.createObjectNode()
        .put("login", login)
        .put("type", login.endsWith("[bot]") ? "Bot" : "User");
  }

  private String sha() {
    return "%040x".formatted(0xabc000 + ++objects);
  }

  private MockResponse answer(RecordedRequest request) {
    String root = "/rest/repos/" + REPOSITORY;
    HttpUrl url = request.getUrl();
    String decoded = "/" + String.join("/", url.pathSegments());
    if (!decoded.startsWith(root)) {
      return missing();
    }
    String path = decoded.substring(root.length()).replaceFirst("^/", "");
    String method = request.getMethod();
    JsonNode body =
        request.getBody() == null || request.getBody().size() == 0
            ? JSON.createObjectNode()
            : JSON.readTree(request.getBody().utf8());
    if (!method.equals("GET")) {
      changes.add(method + " " + path);
    }
    return switch (method) {
      case "GET" -> get(path, url);
      case "POST" -> post(path, body);
      case "PATCH" -> patch(path, body);
      case "DELETE" -> delete(path);
      default -> missing();
    };
  }

  private MockResponse get(String path, HttpUrl url) {
    String[] part = path.split("/", -1);
    if (path.isEmpty()) {
      return json(200, JSON.createObjectNode().put("default_branch", "main"));
    }
    if (path.equals("issues")) {
      return page(issues.values().stream().filter(it -> matches(it, url)).toList(), url);
    }
    if (path.matches("issues/\\d+")) {
      ObjectNode issue = Objects.requireNonNull(issues.get(Integer.parseInt(part[1])));
      return issue == null ? missing() : json(200, issue);
    }
    if (path.matches("issues/\\d+/comments")) {
      return page(comments.getOrDefault(Integer.parseInt(part[1]), List.of()), url);
    }
    if (path.matches("issues/\\d+/reactions")) {
      return page(reactions.getOrDefault(Integer.parseInt(part[1]), List.of()), url);
    }
    if (path.startsWith("labels/")) {
      return labels.contains(part[1])
          ? json(200, JSON.createObjectNode().put("name", part[1]))
          : missing();
    }
    if (path.equals("pulls")) {
      return page(
          requests.keySet().stream().map(this::request).filter(it -> matchesHead(it, url)).toList(),
          url);
    }
    if (path.startsWith("git/ref/heads/")) {
      String head = branches.get(path.substring("git/ref/heads/".length()));
      ObjectNode ref = JSON.createObjectNode();
      ref.putObject("object").put("sha", head);
      return head == null ? missing() : json(200, ref);
    }
    if (path.startsWith("git/commits/")) {
      ObjectNode commit = JSON.createObjectNode().put("sha", part[2]);
      commit.putObject("tree").put("sha", "tree-of-" + part[2]);
      return commits.containsKey(part[2]) ? json(200, commit) : missing();
    }
    if (path.startsWith("commits/")) {
      Commit known = commits.get(part[1]);
      if (known == null) {
        return missing();
      }
      ObjectNode commit = JSON.createObjectNode().put("sha", part[1]);
      commit.set("author", user(known.author()));
      return json(200, commit);
    }
    if (path.startsWith("contents/")) {
      String at = Objects.requireNonNull(url.queryParameter("ref"));
      Commit commit = commits.get(branches.getOrDefault(at, at));
      String text = commit == null ? null : commit.files().get(path.substring(9));
      return text == null ? missing() : new MockResponse.Builder().code(200).body(text).build();
    }
    if (path.startsWith("actions/workflows/")) {
      ObjectNode answer = JSON.createObjectNode().put("total_count", runs.size());
      answer.putArray("workflow_runs").addAll(runs);
      return json(200, answer);
    }
    if (path.matches("actions/runs/\\d+/jobs")) {
      ObjectNode answer = JSON.createObjectNode();
      answer.set("jobs", jobs.get(Long.parseLong(part[2])));
      return json(200, answer);
    }
    return missing();
  }

  private static boolean matches(ObjectNode issue, HttpUrl url) {
    String state = url.queryParameter("state");
    String creator = url.queryParameter("creator");
    String label = url.queryParameter("labels");
    return ("all".equals(state) || issue.path("state").asString().equals(state))
        && (creator == null || issue.path("user").path("login").asString().equals(creator))
        && (label == null
            || StreamSupport.stream(issue.path("labels").spliterator(), false)
                .anyMatch(it -> it.path("name").asString().equals(label)));
  }

  private ObjectNode request(int of) {
    ObjectNode whole = Objects.requireNonNull(issues.get(of)).deepCopy();
    whole.setAll(requests.get(of));
    return whole;
  }

  /** As GitHub: by owner and branch, which forks of one owner share. */
  private static boolean matchesHead(ObjectNode request, HttpUrl url) {
    JsonNode head = request.path("head");
    String repository = head.path("repo").path("full_name").asString();
    String owner = repository.substring(0, repository.indexOf('/'));
    return (owner + ":" + head.path("ref").asString()).equals(url.queryParameter("head"));
  }

  private MockResponse page(List<? extends JsonNode> all, HttpUrl url) {
    int most =
        Math.min(pageOf, Integer.parseInt(Objects.requireNonNull(url.queryParameter("per_page"))));
    String asks = url.queryParameter("page");
    int page = asks == null ? 1 : Integer.parseInt(asks);
    int from = Math.min(all.size(), (page - 1) * most);
    int to = Math.min(all.size(), page * most);
    ArrayNode list = JSON.createArrayNode();
    all.subList(from, to).forEach(list::add);
    MockResponse.Builder answer = json(200, list).newBuilder();
    if (to < all.size()) {
      HttpUrl next = url.newBuilder().setQueryParameter("page", Integer.toString(page + 1)).build();
      answer.addHeader("Link", "<" + next + ">; rel=\"next\"");
    }
    return answer.build();
  }

  private MockResponse post(String path, JsonNode body) {
    String[] part = path.split("/", -1);
    if (path.equals("issues")) {
      String[] with =
          StreamSupport.stream(body.path("labels").spliterator(), false)
              .map(JsonNode::asString)
              .toArray(String[]::new);
      int made = issue(US, body.path("title").asString(), body.path("body").asString(), with);
      return json(201, Objects.requireNonNull(issues.get(made)));
    }
    if (path.equals("pulls")) {
      String head = branches.get(body.path("head").asString());
      if (head == null) {
        return json(422, JSON.createObjectNode().put("message", "Validation Failed"));
      }
      int made = pullRequest(US, REPOSITORY, body.path("head").asString(), head);
      Objects.requireNonNull(issues.get(made)).put("title", body.path("title").asString());
      Objects.requireNonNull(issues.get(made)).put("body", body.path("body").asString());
      return json(201, request(made));
    }
    if (path.matches("issues/\\d+/comments")) {
      long made = comment(Integer.parseInt(part[1]), US, body.path("body").asString());
      return json(201, JSON.createObjectNode().put("id", made));
    }
    if (path.matches("issues/\\d+/labels")) {
      ArrayNode names =
          (ArrayNode) Objects.requireNonNull(issues.get(Integer.parseInt(part[1]))).path("labels");
      body.path("labels").forEach(label -> names.addObject().put("name", label.asString()));
      return json(200, names);
    }
    if (path.equals("labels")) {
      labels.add(body.path("name").asString());
      return json(201, body);
    }
    if (path.equals("git/trees")) {
      String base = body.path("base_tree").asString().replace("tree-of-", "");
      SortedMap<String, String> files =
          new TreeMap<>(Objects.requireNonNull(commits.get(base)).files());
      for (JsonNode entry : body.path("tree")) {
        if (entry.path("sha").isNull()) {
          files.remove(entry.path("path").asString());
        } else {
          files.put(entry.path("path").asString(), entry.path("content").asString());
        }
      }
      String sha = sha();
      trees.put(sha, files);
      return json(201, JSON.createObjectNode().put("sha", sha));
    }
    if (path.equals("git/commits")) {
      String sha = sha();
      commits.put(
          sha,
          new Commit(
              body.path("parents").path(0).asString(),
              body.path("message").asString(),
              US,
              Objects.requireNonNull(trees.get(body.path("tree").asString()))));
      return json(201, JSON.createObjectNode().put("sha", sha));
    }
    if (path.equals("git/refs")) {
      branches.put(
          body.path("ref").asString().replace("refs/heads/", ""), body.path("sha").asString());
      return json(201, body);
    }
    return missing();
  }

  private MockResponse patch(String path, JsonNode body) {
    String[] part = path.split("/", -1);
    if (path.matches("(issues|pulls)/\\d+")) {
      ObjectNode issue = Objects.requireNonNull(issues.get(Integer.parseInt(part[1])));
      body.properties().forEach(member -> issue.set(member.getKey(), member.getValue()));
      return json(200, issue);
    }
    if (path.matches("issues/comments/\\d+")) {
      long wanted = Long.parseLong(part[2]);
      comments.values().stream()
          .flatMap(List::stream)
          .filter(it -> it.path("id").asLong() == wanted)
          .forEach(it -> it.set("body", body.path("body")));
      return json(200, body);
    }
    if (path.startsWith("git/refs/heads/")) {
      String branch = path.substring("git/refs/heads/".length());
      String to = body.path("sha").asString();
      boolean forward =
          Objects.equals(Objects.requireNonNull(commits.get(to)).parent(), branches.get(branch));
      if (!forward && !body.path("force").asBoolean()) {
        return json(422, JSON.createObjectNode().put("message", "Update is not a fast forward"));
      }
      branches.put(branch, to);
      return json(200, body);
    }
    return missing();
  }

  private MockResponse delete(String path) {
    String[] part = path.split("/", -1);
    if (path.startsWith("git/refs/heads/")) {
      branches.remove(path.substring("git/refs/heads/".length()));
      return new MockResponse.Builder().code(204).build();
    }
    if (path.matches("issues/\\d+/labels/.+")) {
      ArrayNode names =
          (ArrayNode) Objects.requireNonNull(issues.get(Integer.parseInt(part[1]))).path("labels");
      for (int i = names.size() - 1; i >= 0; i--) {
        if (names.get(i).path("name").asString().equals(part[3])) {
          names.remove(i);
        }
      }
      return json(200, names);
    }
    return missing();
  }

  private static MockResponse missing() {
    return json(404, JSON.createObjectNode().put("message", "Not Found"));
  }

  private static MockResponse json(int status, JsonNode body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .body(body.toString())
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
