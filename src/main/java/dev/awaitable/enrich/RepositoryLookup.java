package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What asking a forge about one repository came to. */
public sealed interface RepositoryLookup {

  /** The repository that was asked about, as the catalog writes it. */
  RepoUrl repo();

  /** When it was asked. */
  Instant asked();

  /** The forge answered. */
  record Found(RepoUrl repo, RepositoryAnswer answer, Instant asked) implements RepositoryLookup {

    /** The rename that the answer shows; a difference in letter case is none. */
    public Optional<Rename> rename() {
      return answer.name().key().equals(repo.key())
          ? Optional.empty()
          : Optional.of(new Rename(repo, answer.name(), answer.source()));
    }
  }

  /**
   * The forge says that there is no such repository, or none that we may see; it does not tell
   * which.
   *
   * @param said its words, such as {@code NOT_FOUND} or {@code HTTP 404}
   */
  record Gone(RepoUrl repo, String said, Instant asked) implements RepositoryLookup {}

  /**
   * It is there and closed for legal reasons or for breaking the forge's terms.
   *
   * @param reason the forge's word for it
   * @param notice the address of its notice, where it gave one
   */
  record Blocked(RepoUrl repo, String reason, @Nullable String notice, Instant asked)
      implements RepositoryLookup {}

  /**
   * We could not ask, or not make sense of the answer: what was known stands.
   *
   * @param trouble the kind of trouble
   * @param why what exactly, for people
   * @param failure how the repository's own host failed; null where it did not, or where the forge
   *     is asked at another host
   */
  record Unavailable(
      RepoUrl repo, LookupTrouble trouble, String why, @Nullable LinkFailure failure, Instant asked)
      implements RepositoryLookup {}
}
