package dev.awaitable.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best known answer to each question about a repository and its package; null is "not known".
 * Of several observations the newest wins, so each fact may have a day and a source of its own.
 *
 * @param stars stars on the forge
 * @param starHistory stars over the recorded time, oldest first, at most one a month
 * @param lastCommit day of the newest commit on the default branch
 * @param release newest stable release
 * @param archived whether its owners closed the repository
 * @param gone whether the forge says that it is not there
 * @param license SPDX expression
 * @param contributors contributors as the forge counts them
 * @param authors distinct authors found in the history
 * @param authorsLastYear distinct authors in the year before the newest commit
 * @param firstCommit day of the oldest commit
 * @param openIssues open issues on the forge
 * @param forks forks on the forge
 * @param monthlyDownloads downloads from PyPI in a month
 * @param requiresPython the versions of Python it asks for
 * @param classifiers its trove classifiers that matter here
 * @param dependsOn entries and well-known packages it needs at run time
 * @param packageStanding what its package index says of the project as a whole
 * @param yanked whether every release of its package is withdrawn
 * @param notice what its README says of its own future, in our words
 * @param lastLookedOn the newest day on which anybody looked at its commits or releases
 */
public record RepositoryFacts(
    @Nullable Fact<Integer> stars,
    List<StarCount> starHistory,
    @Nullable Fact<LocalDate> lastCommit,
    @Nullable Fact<Release> release,
    @Nullable Fact<Boolean> archived,
    @Nullable Fact<Boolean> gone,
    @Nullable Fact<String> license,
    @Nullable Fact<Integer> contributors,
    @Nullable Fact<Integer> authors,
    @Nullable Fact<Integer> authorsLastYear,
    @Nullable Fact<LocalDate> firstCommit,
    @Nullable Fact<Integer> openIssues,
    @Nullable Fact<Integer> forks,
    @Nullable Fact<Long> monthlyDownloads,
    @Nullable Fact<String> requiresPython,
    @Nullable Fact<List<String>> classifiers,
    @Nullable Fact<List<String>> dependsOn,
    @Nullable Fact<PackageStanding> packageStanding,
    @Nullable Fact<Boolean> yanked,
    @Nullable Fact<String> notice,
    @Nullable LocalDate lastLookedOn) {

  /** Nothing is known. */
  public static final RepositoryFacts UNKNOWN =
      new RepositoryFacts(
          null, List.of(), null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null);

  /** Copies the history. */
  public RepositoryFacts {
    starHistory = List.copyOf(starHistory);
  }

  /** Every fact in the order of the components, null where it is not known. */
  public List<@Nullable Fact<?>> all() {
    return Arrays.asList(
        stars,
        lastCommit,
        release,
        archived,
        gone,
        license,
        contributors,
        authors,
        authorsLastYear,
        firstCommit,
        openIssues,
        forks,
        monthlyDownloads,
        requiresPython,
        classifiers,
        dependsOn,
        packageStanding,
        yanked,
        notice);
  }

  /** The recorded stars up to the newest known, which may be newer than the last recorded. */
  public List<StarCount> starCounts() {
    LocalDate seen = stars == null ? null : stars.seenOn();
    if (stars == null
        || seen == null
        || (!starHistory.isEmpty() && !seen.isAfter(starHistory.getLast().on()))) {
      return starHistory;
    }
    List<StarCount> counts = new ArrayList<>(starHistory);
    counts.add(new StarCount(seen, stars.value(), stars.source()));
    return List.copyOf(counts);
  }
}
