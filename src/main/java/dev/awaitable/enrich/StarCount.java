package dev.awaitable.enrich;

import java.time.LocalDate;

/**
 * How many stars a repository had on a day.
 *
 * @param on the day
 * @param stars the count
 * @param source who counted, the id of a {@link Source}
 */
public record StarCount(LocalDate on, int stars, String source) {}
