package dev.awaitable.review;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.util.List;

/**
 * What to ask the outside world about a change: what differs, and nothing else.
 *
 * @param repositories for their forges
 * @param packages for the package index
 * @param links to be fetched
 */
public record Questions(
    List<RepoUrl> repositories, List<PackageName> packages, List<WebUrl> links) {

  /** Copies the lists. */
  public Questions {
    repositories = List.copyOf(repositories);
    packages = List.copyOf(packages);
    links = List.copyOf(links);
  }

  /** Whether there is nothing to ask. */
  public boolean isEmpty() {
    return repositories.isEmpty() && packages.isEmpty() && links.isEmpty();
  }
}
