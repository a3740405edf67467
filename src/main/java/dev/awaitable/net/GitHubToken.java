package dev.awaitable.net;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret that GitHub knows us by. It never becomes part of a message. */
public final class GitHubToken {

  private static final Pattern FORM = Pattern.compile("[!-~]+");

  private final String value;

  private GitHubToken(String value) {
    this.value = value;
  }

  /**
   * Takes it from {@code GITHUB_TOKEN}; null when that is missing or empty.
   *
   * @throws IllegalArgumentException when it holds what no token and no header can
   */
  public static @Nullable GitHubToken of(Map<String, String> environment) {
    String value = environment.getOrDefault("GITHUB_TOKEN", "").strip();
    if (value.isEmpty()) {
      return null;
    }
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "GITHUB_TOKEN holds blanks or characters that no token has; set it again");
    }
    return new GitHubToken(value);
  }

  /** The header that carries it. */
  String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "GitHubToken[hidden]";
  }
}
