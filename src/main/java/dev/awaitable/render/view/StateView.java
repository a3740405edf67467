package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A library's state as shown.
 *
 * @param word the state in one word; also names its sign and its style
 * @param reason the rule and dates that led to it
 * @param outlook what would change it
 */
public record StateView(String word, String reason, @Nullable String outlook) {}
