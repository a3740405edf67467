package dev.awaitable.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A GraphQL API that answers every alias of a query: each repository is there, unless a type of
 * error was set for it, and so is the canary. Made up, after the documentation.
 */
final class FakeGitHub implements Function<RecordedRequest, MockResponse> {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, String> errors = new ConcurrentHashMap<>();
  private final Set<String> once = ConcurrentHashMap.newKeySet();
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private volatile boolean canary = true;
  private volatile Predicate<List<String>> tooMuch = batch -> false;
  private volatile @Nullable MockResponse refusal;

  /** What a batch that is too much is answered with. */
  FakeGitHub refusing(Predicate<List<String>> batch, MockResponse answer) {
    tooMuch = batch;
    refusal = answer;
    return this;
  }

  /** Answers null for a repository, with an error of this type. */
  FakeGitHub error(String path, String type) {
    errors.put(path, type);
    return this;
  }

  /** The same, the first time that it is asked about. */
  FakeGitHub errorOnce(String path, String type) {
    once.add(path);
    return error(path, type);
  }

  /** Does not find the repository that should always be there. */
  FakeGitHub withoutCanary() {
    canary = false;
    return this;
  }

  /** How many repositories each query was about. */
  List<Integer> sizes() {
    return List.copyOf(sizes);
  }

  @Override
  public MockResponse apply(RecordedRequest request) {
    JsonNode question = JSON.readTree(Objects.requireNonNull(request.getBody()).utf8());
    JsonNode variables = question.path("variables");
    List<String> batch = new ArrayList<>();
    for (int i = 0; variables.has("o" + i); i++) {
      batch.add(
          variables.path("o" + i).stringValue() + "/" + variables.path("n" + i).stringValue());
    }
    sizes.add(batch.size());
    boolean asksAlong = question.path("query").stringValue().contains("canary: repository(");
    MockResponse refused = refusal;
    return refused != null && tooMuch.test(batch)
        ? refused
        : ApiServer.json(200, answer(batch, asksAlong));
  }

  private String answer(List<String> batch, boolean asksAlong) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode data = answer.putObject("data");
    ArrayNode told = JSON.createArrayNode();
    for (int i = 0; i < batch.size(); i++) {
      String path = batch.get(i);
      String error = once.contains(path) ? errors.remove(path) : errors.get(path);
      if (error == null) {
        data.set("r" + i, repository(batch.get(i)));
      } else {
        none(error, "r" + i, data, told);
      }
    }
    if (asksAlong && canary) {
      data.putObject("canary").put("databaseId", 1_296_269);
    } else if (asksAlong) {
      none("NOT_FOUND", "canary", data, told);
    }
    data.putObject("rateLimit").put("cost", 1).put("remaining", 900);
    if (!told.isEmpty()) {
      answer.set("errors", told);
    }
    return JSON.writeValueAsString(answer);
  }

  private static void none(String error, String alias, ObjectNode data, ArrayNode told) {
    data.putNull(alias);
    ObjectNode one = told.addObject();
    one.put("type", error).put("message", "made up");
    one.putArray("path").add(alias);
  }

  private static ObjectNode repository(String path) {
    ObjectNode node = JSON.createObjectNode();
    node.put("databaseId", path.length()).put("nameWithOwner", path);
    node.put("stargazerCount", 5).put("forkCount", 1).put("isArchived", false);
    node.putObject("defaultBranchRef")
        .put("name", "main")
        .putObject("target")
        .put("committedDate", "2026-10-30T12:00:00Z");
    return node;
  }
}
