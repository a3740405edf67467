package dev.awaitable.enrich;

import org.jspecify.annotations.Nullable;

/**
 * Whether the repository that answered is the one we knew. Forges redirect a former name until
 * somebody makes a new repository under it; only the forge's number for it tells the two apart.
 */
public enum RepositoryIdentity {
  /** The same repository under the same name. */
  SAME,
  /** The same name in another letter case: worth tidying. */
  OTHER_CASE,
  /** The same repository under another name, by its number. */
  RENAMED,
  /** It answers under another name; we had no number to prove that it is the same. */
  RENAMED_UNPROVED,
  /** Another repository than we knew: what it says of itself must not be filed with the old. */
  REPLACED;

  /**
   * Compares.
   *
   * @param knownId the forge's number as it was last seen; null where it never was
   */
  public static RepositoryIdentity of(RepositoryLookup.Found found, @Nullable Long knownId) {
    Long id = found.answer().id();
    boolean proved = id != null && id.equals(knownId);
    if (id != null && knownId != null && !proved) {
      return REPLACED;
    }
    if (found.rename().isPresent()) {
      return proved ? RENAMED : RENAMED_UNPROVED;
    }
    return found.answer().name().path().equals(found.repo().path()) ? SAME : OTHER_CASE;
  }
}
