package dev.awaitable.audit;

/**
 * A line of a file.
 *
 * @param file its path, with forward slashes
 * @param line counted from 1
 */
public record Place(String file, int line) {}
