package dev.awaitable.audit;

import dev.awaitable.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalog, as far as an audit shows it.
 *
 * @param id its address
 * @param name its name
 * @param packageName what to install; null where it comes with Python
 * @param state its state in one word
 */
public record Listed(Slug id, String name, @Nullable String packageName, String state) {}
