package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a forge said about a repository. Its texts hold no control, direction or hidden characters.
 * Null is "none" where the forge answered, and "not known" for the questions in {@code unanswered}.
 *
 * @param source the id of the {@link Source} this counts as
 * @param id the forge's own number for it, which outlives every rename
 * @param name its address in the forge's spelling, on the host that was asked about
 * @param stars stars
 * @param forks forks
 * @param openIssues open issues, without requests for changes
 * @param archived whether its owners closed it
 * @param archivedOn since when
 * @param traits what is unusual about it
 * @param license an SPDX id; null where the forge recognised none, or none that it can name
 * @param createdOn the day it was made on the forge
 * @param defaultBranch the branch that is shown first
 * @param lastCommit the day of the newest commit there, as {@link BelievedDays} lets it pass
 * @param release the newest release the forge knows
 * @param unanswered what was not asked this time, or asked in vain
 * @param about what it says of itself, where the way of asking tells
 */
public record RepositoryAnswer(
    String source,
    @Nullable Long id,
    RepoUrl name,
    @Nullable Integer stars,
    @Nullable Integer forks,
    @Nullable Integer openIssues,
    @Nullable Boolean archived,
    @Nullable LocalDate archivedOn,
    Set<RepositoryTrait> traits,
    @Nullable String license,
    @Nullable LocalDate createdOn,
    @Nullable String defaultBranch,
    @Nullable LocalDate lastCommit,
    @Nullable ForgeRelease release,
    Set<FactKey<?>> unanswered,
    About about) {

  /** Copies the sets. */
  public RepositoryAnswer {
    traits = Set.copyOf(traits);
    unanswered = Set.copyOf(unanswered);
  }

  /** Its owners' own line about it, which is held against ours and kept nowhere; may be missing. */
  public @Nullable String description() {
    return about.summary();
  }
}
