package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name people use today, in a list of them.
 *
 * @param name the name
 * @param path its page, from the site's root
 * @param stdlib whether it is part of the standard library
 * @param aliases other names of the same thing
 * @param asyncSince the version from which it speaks async itself
 * @param answers names of the living answers to look at first
 */
public record NameView(
    String name,
    String path,
    boolean stdlib,
    List<String> aliases,
    @Nullable String asyncSince,
    List<String> answers) {}
