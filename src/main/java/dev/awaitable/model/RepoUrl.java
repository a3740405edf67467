package dev.awaitable.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a source repository on any forge.
 *
 * @param host the forge's host name in lower case, such as {@code github.com}
 * @param path owner and name, with groups between them where the forge has such, in the project's
 *     own spelling: {@code aio-libs/aiohttp}
 */
public record RepoUrl(String host, String path) implements Comparable<RepoUrl> {

  private static final Pattern FORM =
      Pattern.compile(
          "https://([A-Za-z0-9.-]+\\.[A-Za-z]{2,})/([A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)+)");

  /** Throws {@link IllegalArgumentException} when a part is missing. */
  public RepoUrl {
    if (host.isEmpty() || !path.contains("/")) {
      throw new IllegalArgumentException("not a repository: '" + host + "/" + path + "'");
    }
    host = host.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@code https://host/owner/name}; empty for anything else, {@code .git} and a final slash
   * included, since those are other spellings of an address that should be written one way.
   */
  public static Optional<RepoUrl> parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches() || found.group(2).endsWith(".git")) {
      return Optional.empty();
    }
    return Optional.of(new RepoUrl(found.group(1), found.group(2)));
  }

  /** What identifies the repository: host and path in lower case, since forges ignore case. */
  public String key() {
    return host + "/" + path.toLowerCase(Locale.ROOT);
  }

  /** The whole address. */
  public String url() {
    return "https://" + host + "/" + path;
  }

  @Override
  public int compareTo(RepoUrl other) {
    if (this == other) {
      return 0;
    }
    return host.equals(other.host)
        ? path.compareToIgnoreCase(other.path)
        : key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return url();
  }
}
