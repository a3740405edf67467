package dev.awaitable.net;

import dev.awaitable.model.RepoUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the question about a batch of repositories: one alias and two variables for each, and one
 * alias for a repository that is always there.
 */
final class GraphQlQuery {

  /** The name under which the answer about the repository that is always there comes back. */
  static final String CANARY = "canary";

  /**
   * GitHub's own example, in its documentation and there since 2011. It belongs to a person, so no
   * organisation's rules keep tokens out; without connections it costs no point.
   */
  private static final String ALWAYS_THERE =
      "repository(owner: \"octocat\", name: \"Hello-World\") { databaseId }";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GraphQlQuery() {}

  /** The name under which the answer about one of the batch comes back. */
  static String alias(int place) {
    return "r" + place;
  }

  /** The body of the request, for repositories of the form owner and name. */
  static String body(List<RepoUrl> batch) {
    StringBuilder variables = new StringBuilder();
    StringBuilder roots = new StringBuilder();
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      String path = batch.get(i).path();
      int slash = path.indexOf('/');
      values.put("o" + i, path.substring(0, slash));
      values.put("n" + i, path.substring(slash + 1));
      variables.append("$o%d: String!, $n%d: String!, ".formatted(i, i));
      roots.append(
          "  %s: repository(owner: $o%d, name: $n%d) { ...R }\n".formatted(alias(i), i, i));
    }
    String query =
        "query(%s) {\n%s  %s: %s\n  rateLimit { cost remaining resetAt }\n}\n%s"
            .formatted(
                variables.substring(0, variables.length() - 2),
                roots,
                CANARY,
                ALWAYS_THERE,
                GitHubAnswers.FRAGMENT);
    return JSON.writeValueAsString(Map.of("query", query, "variables", values));
  }
}
