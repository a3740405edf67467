package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that one should no longer start with.
 *
 * @param name its name
 * @param path its page, from the site's root
 * @param state word of its state
 * @param reason the rule and dates that led to it
 * @param successor what took its place
 * @param alternatives other entries for the same need
 */
public record GraveView(
    String name,
    String path,
    String state,
    String reason,
    @Nullable LinkView successor,
    List<LinkView> alternatives) {}
