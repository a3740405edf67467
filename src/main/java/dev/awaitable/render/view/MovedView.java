package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at an address whose entry is no longer there.
 *
 * @param name the name it had
 * @param to where it is now; null when it was taken out
 * @param because why it was taken out; null when it only moved
 * @param on the day, in words
 * @param instead entries to use in its place
 */
public record MovedView(
    String name,
    @Nullable LinkView to,
    @Nullable String because,
    @Nullable String on,
    List<LinkView> instead) {}
