package dev.awaitable.discover;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the catalog lacks.
 *
 * @param repo where its source is, in the forge's spelling
 * @param stars stars
 * @param lastCommit the day of its newest commit
 * @param license its licence as an SPDX id; null where the forge recognised none
 * @param packageName what to install, where the package itself links to the repository
 * @param release the package's newest version; null where that is not known
 * @param describesItself its owners' line about it; null where there is none
 * @param reasons how it was found, such as {@code topic asyncio}
 * @param seen the day all this was seen
 */
public record Candidate(
    RepoUrl repo,
    int stars,
    LocalDate lastCommit,
    @Nullable String license,
    @Nullable PackageName packageName,
    @Nullable String release,
    @Nullable String describesItself,
    List<String> reasons,
    LocalDate seen) {

  /** Copies the list. */
  public Candidate {
    reasons = List.copyOf(reasons);
  }

  /** What it is called: its package's name, else that of its repository. */
  public String name() {
    return packageName == null
        ? repo.path().substring(repo.path().lastIndexOf('/') + 1)
        : packageName.value();
  }

  /** The same with what another look at it, under another of its names, has told. */
  Candidate with(Candidate other) {
    Candidate told = packageName == null ? other : this;
    return new Candidate(
        repo,
        stars,
        lastCommit,
        license,
        told.packageName,
        told.release,
        describesItself,
        Stream.of(reasons, other.reasons).flatMap(List::stream).distinct().sorted().toList(),
        seen);
  }
}
