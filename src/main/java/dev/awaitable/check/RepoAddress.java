package dev.awaitable.check;

import dev.awaitable.model.RepoUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one form of a repository's address, made from the many that people copy. */
final class RepoAddress {

  /** {@code https://}, {@code http://}, {@code git://}, {@code git+https://}; host; path. */
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)(?:git\\+)?(?:https?|git)://([^/?#@:]+)(?::443|:80)?/([^?#]*)(?:[?#].*)?");

  /** {@code git@host:owner/name} and {@code ssh://git@host/owner/name}. */
  private static final Pattern SSH =
      Pattern.compile("(?i)(?:git\\+)?(?:ssh://)?git@([^/:]+)[:/]([^?#]+)");

  /** {@code ssh://git@host:22/owner/name}, whose port is no owner. */
  private static final Pattern SSH_PORT =
      Pattern.compile("(?i)(?:git\\+)?ssh://git@([^/:]+):[0-9]+/([^?#]+)");

  private static final List<Pattern> FORMS = List.of(WEB, SSH_PORT, SSH);

  /** Forges on which a repository is exactly an owner and a name. */
  private static final List<String> FLAT_FORGES =
      List.of("github.com", "codeberg.org", "bitbucket.org");

  private static final String USUAL = "https://github.com/";

  private RepoAddress() {}

  /** The address as it should be written; empty if the text names no repository. */
  static Optional<String> mend(String text) {
    return isPlain(text) ? Optional.of(text) : mendAny(text);
  }

  /** Whether it is written as nearly all are that stay in a catalog. */
  private static boolean isPlain(String text) {
    int owner = USUAL.length();
    int slash = text.indexOf('/', owner);
    return text.startsWith(USUAL)
        && text.indexOf('/', slash + 1) < 0
        && !text.startsWith("-/", owner)
        && !text.endsWith("/-")
        && RepoUrl.parse(text).isPresent();
  }

  /** What mending means. */
  static Optional<String> mendAny(String text) {
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(RepoAddress::plain);
  }

  private static String plain(Matcher matcher) {
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    if (host.startsWith("www.") && FLAT_FORGES.contains(host.substring(4))) {
      host = host.substring(4);
    }
    List<String> parts =
        Arrays.stream(matcher.group(2).split("/")).filter(part -> !part.isEmpty()).toList();
    int deeper = parts.indexOf("-");
    if (deeper >= 0) {
      parts = parts.subList(0, deeper);
    }
    if (FLAT_FORGES.contains(host) && parts.size() > 2) {
      parts = parts.subList(0, 2);
    }
    String path = String.join("/", parts).replaceFirst("\\.git$", "");
    return "https://" + host + "/" + path;
  }
}
