package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises repositories in the links that packages carry, which lead to any page of them. */
public final class RepositoryLinks {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:git\\+)?(?:https?|ssh|git)://(?:git@)?(?:www\\.)?([a-z0-9.-]+)/([^?#]*).*",
          Pattern.CASE_INSENSITIVE);

  /** First parts of paths that are pages of the forge itself. */
  private static final Set<String> NO_OWNERS =
      Set.of("sponsors", "orgs", "users", "apps", "marketplace", "topics", "groups", "explore");

  private RepositoryLinks() {}

  /** The repository that an address leads into; empty when it leads somewhere else. */
  public static Optional<RepoUrl> find(String address) {
    Matcher found = ADDRESS.matcher(address.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    String host = found.group(1).toLowerCase(Locale.ROOT);
    if (!looksLikeForge(host)) {
      return Optional.empty();
    }
    List<String> parts = parts(found.group(2), isGitLab(host));
    if (parts.size() < 2 || NO_OWNERS.contains(parts.getFirst().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return RepoUrl.parse("https://" + host + "/" + String.join("/", parts));
  }

  private static boolean looksLikeForge(String host) {
    return host.equals("github.com")
        || host.equals("codeberg.org")
        || host.equals("bitbucket.org")
        || isGitLab(host)
        || host.startsWith("gitea.")
        || host.startsWith("forgejo.");
  }

  private static boolean isGitLab(String host) {
    return host.startsWith("gitlab.");
  }

  /** Owner and name; with groups between them, as far as a page begins, where the forge has any. */
  private static List<String> parts(String path, boolean groups) {
    String whole = groups ? path.split("/-/|/(?:issues|blob|tree)(?:/|$)", 2)[0] : path;
    List<String> parts =
        List.of(whole.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    List<String> named = groups ? parts : parts.subList(0, Math.min(2, parts.size()));
    return named.stream().map(part -> part.replaceFirst("\\.git$", "")).toList();
  }
}
