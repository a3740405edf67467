package dev.awaitable.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a source repository on any forge.
 *
 * @param host the forge's host name in lower case, such as {@code github.com}
 * @param path owner and name, with groups between them where the forge has such, in the project's
 *     own spelling: {@code aio-libs/aiohttp}
 */
public record RepoUrl(String host, String path) implements Comparable<RepoUrl> {

  private static final String SCHEME = "https://";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  /** Where most are; spares reading its name, and keeping it, thousands of times. */
  private static final String MOST = "github.com";

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
    int slash = text.indexOf('/', SCHEME.length());
    if (!text.startsWith(SCHEME) || slash < 0) {
      return Optional.empty();
    }
    String named = text.substring(SCHEME.length(), slash);
    String host = named.equals(MOST) ? MOST : named;
    String path = text.substring(slash + 1);
    boolean isRepo =
        (host.equals(MOST) || HOST.matcher(host).matches())
            && isPath(path)
            && !path.endsWith(".git");
    return isRepo ? Optional.of(new RepoUrl(host, path)) : Optional.empty();
  }

  /** Two names or more, with a slash between each two. */
  private static boolean isPath(String path) {
    int names = 0;
    boolean inName = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '/' ? !inName : !isOfName(c)) {
        return false;
      }
      names += c != '/' && !inName ? 1 : 0;
      inName = c != '/';
    }
    return inName && names > 1;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '~'
        || c == '-';
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
