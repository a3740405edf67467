package dev.awaitable.triage;

/**
 * A line of the catalog file as it is and as it should be.
 *
 * @param before the whole line, without its line break
 * @param after the same line with the new value in place of the old
 */
public record LineChange(String before, String after) {}
