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
    RepoUrl repository = head.repository();
    String actions = environment.get("GITHUB_REPOSITORY");
    if (repository == null && actions != null) {
      String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
      repository = RepoUrl.parse(server + "/" + actions).orElse(null);
    }
    return repository;
  }

  /** The address that a host's owner can turn to; empty where nothing tells. */
  static Optional<WebUrl> of(Head head, Map<String, String> environment) {
    RepoUrl repository = repository(head, environment);
    return repository == null
        ? Optional.ofNullable(head.site())
        : Optional.of(new WebUrl(repository.url()));
  }
}
