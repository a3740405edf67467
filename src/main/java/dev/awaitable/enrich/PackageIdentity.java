package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.List;

/**
 * Whether a package belongs to the repository that the catalog puts beside it, going by its own
 * links. A difference deserves a look by a person and proves nothing: links are written by hand.
 */
public enum PackageIdentity {
  /** One of its links leads to the repository. */
  SAME,
  /** Its links lead to other repositories only. */
  DIFFERENT,
  /** It has no link to any repository. */
  UNTOLD;

  /**
   * Compares.
   *
   * @param entry the repository in the catalog
   * @param links the repositories the package links to
   * @param renames repositories that moved, so that a former name is no difference
   */
  public static PackageIdentity of(RepoUrl entry, List<RepoUrl> links, List<Rename> renames) {
    if (links.isEmpty()) {
      return UNTOLD;
    }
    var names = new RepositoryNames(renames);
    String key = names.newestKey(entry);
    return links.stream().anyMatch(link -> names.newestKey(link).equals(key)) ? SAME : DIFFERENT;
  }
}
