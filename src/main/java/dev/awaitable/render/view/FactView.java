package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * One line of a library's fact sheet.
 *
 * @param label what it is
 * @param value what it is now
 * @param seen the day it was seen, in words; null where the source does not tell
 * @param source who said so
 * @param sourceHref where that is, an outer address
 */
public record FactView(
    String label,
    String value,
    @Nullable String seen,
    String source,
    @Nullable String sourceHref) {}
