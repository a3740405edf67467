package dev.awaitable.enrich;

import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.util.Optional;

/** Knows under which address the facts about an entry are kept. */
public final class Filing {

  private Filing() {}

  /**
   * The entry's repository; of an entry that names none, the page of its package, which stands in
   * for it. Empty where there is neither, so that nobody can be asked.
   */
  public static Optional<RepoUrl> of(Library library) {
    RepoUrl repo = library.repo();
    PackageName name = library.packageName();
    if (repo != null || name == null) {
      return Optional.ofNullable(repo);
    }
    return Optional.of(new RepoUrl("pypi.org", "project/" + name.normalized()));
  }
}
