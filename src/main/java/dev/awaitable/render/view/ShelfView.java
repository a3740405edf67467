package dev.awaitable.render.view;

/**
 * A category or a system in a list of them.
 *
 * @param name its name
 * @param path its page, from the site's root
 * @param count how many libraries in words
 * @param description its sentence
 */
public record ShelfView(String name, String path, String count, String description) {}
