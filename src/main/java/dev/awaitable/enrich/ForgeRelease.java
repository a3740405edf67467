package dev.awaitable.enrich;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release as a forge tells of it.
 *
 * @param tag the tag it was made from
 * @param on the day it was published; null where the forge gave none that can be believed
 * @param preRelease whether its owners call it one that is not ready
 */
public record ForgeRelease(String tag, @Nullable LocalDate on, boolean preRelease) {}
