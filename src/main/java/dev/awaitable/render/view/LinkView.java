package dev.awaitable.render.view;

/**
 * A link ready to be written.
 *
 * @param label its words
 * @param href an outer address, or a path from the site's root
 */
public record LinkView(String label, String href) {}
