package dev.awaitable.net;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole answer of an API.
 *
 * @param url what was asked in the end
 * @param status the status
 * @param headers the headers, without {@code Retry-After}
 * @param retryAfter that header, which OkHttp must not see
 * @param body the body, decoded
 */
record ApiReply(
    HttpUrl url, int status, Headers headers, @Nullable String retryAfter, ByteString body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The body as JSON; empty when it is something else, such as the page of a bot wall. */
  Optional<JsonNode> json() {
    try {
      JsonNode tree = JSON.readTree(body.toByteArray());
      return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** The body as a JSON object. */
  Optional<JsonNode> object() {
    return json().filter(JsonNode::isObject);
  }

  /** What the service has to say about it, cleaned and cut. */
  String message() {
    return object().map(it -> JsonFields.text(it, "message", 200)).orElse("");
  }

  /** What came instead of JSON, for people. */
  String looksLike() {
    String start = body.substring(0, Math.min(200, body.size())).string(StandardCharsets.UTF_8);
    return start.stripLeading().startsWith("<") ? "a page instead of JSON" : "no JSON";
  }
}
