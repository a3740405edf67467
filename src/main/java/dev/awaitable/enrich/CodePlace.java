package dev.awaitable.enrich;

import org.jspecify.annotations.Nullable;

/**
 * A line of a library's source, at a commit.
 *
 * @param what what was seen there, such as {@code trio through anyio}; null when the facet says it
 * @param path the file, relative to the repository's root
 * @param line the line, from 1; null where the whole file or folder is meant
 */
public record CodePlace(@Nullable String what, String path, @Nullable Integer line) {}
