package dev.awaitable.cli;

import dev.awaitable.model.Head;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the catalog lives and where to complain about its program. */
final class Contact {

  private Contact() {}

  /** The repository that the catalog names, else the one that GitHub Actions runs for. */
  static @Nullable RepoUrl repository(Head head, Map<String, String> environment) {
    return head.repository() == null ? repository(environment) : head.repository();
  }

  /**
   * The repository that <a
   * href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub
   * Actions</a> runs for; null anywhere else.
   */
  static @Nullable RepoUrl repository(Map<String, String> environment) {
    String name = environment.get("GITHUB_REPOSITORY");
    String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
    return name == null ? null : RepoUrl.parse(server + "/" + name).orElse(null);
  }

  /** The address that a host's owner can turn to; empty where nothing tells. */
  static Optional<WebUrl> of(Head head, Map<String, String> environment) {
    RepoUrl repository = repository(head, environment);
    return repository == null
        ? Optional.ofNullable(head.site())
        : Optional.of(new WebUrl(repository.url()));
  }
}
