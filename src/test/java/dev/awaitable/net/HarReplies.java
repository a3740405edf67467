package dev.awaitable.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays answers recorded as HAR. */
final class HarReplies {

  /** Bodies are stored decoded, so what describes their transport no longer holds. */
  private static final Set<String> TRANSPORT =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private HarReplies() {}

  static MockResponse read(String file) throws IOException {
    try (InputStream in = HarReplies.class.getResourceAsStream("/replies/" + file)) {
      JsonNode reply =
          JsonMapper.shared()
              .readTree(Objects.requireNonNull(in, file))
              .at("/log/entries/0/response");
      MockResponse.Builder answer = new MockResponse.Builder().code(reply.path("status").asInt());
      for (JsonNode header : reply.path("headers")) {
        String name = header.path("name").asString();
        if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
          header.path("value").asString().lines().forEach(line -> answer.addHeader(name, line));
        }
      }
      return answer.body(reply.at("/content/text").asString("")).build();
    }
  }
}
