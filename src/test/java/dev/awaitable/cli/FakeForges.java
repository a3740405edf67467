package dev.awaitable.cli;

import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GitHub's REST API and PyPI on this machine, with recorded replies and replies of our own. */
final class FakeForges implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  FakeForges() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            asked.add(path);
            if (path.endsWith("/commits")) {
              return json(200, Fixtures.text("replies/github/commits-200-SYNTHETIC.json"));
            }
            return replies.getOrDefault(path, json(404, "{\"message\": \"Not Found\"}"));
          }
        });
    server.start();
  }

  Map<String, String> environment() {
    String at = "http://127.0.0.1:" + server.getPort();
    return Map.of("GITHUB_API_URL", at + "/rest", "PYPI_URL", at + "/pypi-org");
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  FakeForges reply(String path, MockResponse reply) {
    replies.put(path, reply);
    return this;
  }

  FakeForges repository(String path, String json) {
    return reply("/rest/repos/" + path, json(200, json));
  }

  FakeForges onPyPi(String name, String json) {
    return reply("/pypi-org/pypi/" + name + "/json", json(200, json));
  }

  /** The recorded interaction in a file of {@code replies/}. */
  static MockResponse recorded(String file) {
    JsonNode response =
        JsonMapper.shared().readTree(Fixtures.bytes("replies/" + file)).path("response");
    return json(response.path("status").intValue(), response.path("body").stringValue());
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
