package dev.awaitable.desk;

/**
 * A comment on an issue or a pull request.
 *
 * @param id its number on the forge
 * @param author who wrote it
 * @param body its text
 */
public record Comment(long id, Author author, String body) {}
