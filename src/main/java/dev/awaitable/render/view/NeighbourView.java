package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A library as another one's page shows it: enough to decide whether to look.
 *
 * @param name its name
 * @param path its page, from the site's root
 * @param sentence its sentence
 * @param state word of its state
 * @param stars star count, short; null when not known
 * @param lastActivity month of its last activity; null when not known
 * @param row what the recency line is drawn by
 */
public record NeighbourView(
    String name,
    String path,
    String sentence,
    String state,
    @Nullable String stars,
    @Nullable String lastActivity,
    RowView row) {}
