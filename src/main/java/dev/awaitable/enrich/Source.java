package dev.awaitable.enrich;

import dev.awaitable.model.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from.
 *
 * @param id the short name facts carry
 * @param name what readers are shown
 * @param url where to find it
 * @param license the licence of the data taken, as an SPDX id; null where facts need none
 * @param basis how near it is to what it tells of
 * @param taken what was taken from it, in a few words
 */
public record Source(
    String id,
    String name,
    @Nullable WebUrl url,
    @Nullable String license,
    Basis basis,
    String taken) {}
