package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one repository on one day of the past; at most one a month is kept.
 *
 * @param repo the repository
 * @param on the day
 * @param stars stars on the forge
 * @param forks forks on the forge
 * @param contributors contributors as the forge counts them
 * @param openIssues open issues on the forge
 * @param monthlyDownloads downloads from PyPI in the month before
 * @param source the id of a {@link Source}
 */
public record HistoryRow(
    RepoUrl repo,
    LocalDate on,
    @Nullable Integer stars,
    @Nullable Integer forks,
    @Nullable Integer contributors,
    @Nullable Integer openIssues,
    @Nullable Long monthlyDownloads,
    String source) {}
