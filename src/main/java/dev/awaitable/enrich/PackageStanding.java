package dev.awaitable.enrich;

import org.jspecify.annotations.Nullable;

/**
 * What a package index says of a project as a whole, and why.
 *
 * @param status its status
 * @param reason the reason given there, in foreign words; null where none is given
 */
public record PackageStanding(PackageStatus status, @Nullable String reason) {}
