package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A link that leads out of the site, with what is known of it.
 *
 * @param label its words
 * @param href the address
 * @param host the host it leads to, without {@code www.}
 * @param asked whether anybody ever asked it and heard something
 * @param words what is known of it, with its day
 * @param dead whether it leads nowhere, by evidence of several looks
 * @param archive copies of it in the Internet Archive; null unless it is dead
 */
public record OuterLinkView(
    String label,
    String href,
    String host,
    boolean asked,
    String words,
    boolean dead,
    @Nullable String archive) {}
