package dev.awaitable.enrich;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the outside world told us, with the day it was seen and who told it.
 *
 * @param value what was told
 * @param seenOn the day it was true, as far as anybody looked; null where the day was not noted
 * @param source the id of a {@link Source}
 */
public record Fact<T>(T value, @Nullable LocalDate seenOn, String source) {}
