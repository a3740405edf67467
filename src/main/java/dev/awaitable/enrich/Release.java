package dev.awaitable.enrich;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version.
 *
 * @param version its number or tag, where known
 * @param on the day it came out
 */
public record Release(@Nullable String version, LocalDate on) {}
