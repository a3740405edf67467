package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What a table of libraries sorts and draws a library by; what is not known is null.
 *
 * @param stars star count
 * @param change change of the stars over a year
 * @param activity ISO date of the last activity
 * @param rank place of its state among the states
 * @param recency where the last activity lies on the recency line, from 0 (three years ago and
 *     more) to 100 (today)
 * @param releaseOnly whether that is known of a release only
 */
public record RowView(
    @Nullable Integer stars,
    @Nullable Integer change,
    @Nullable String activity,
    int rank,
    @Nullable Integer recency,
    boolean releaseOnly) {}
