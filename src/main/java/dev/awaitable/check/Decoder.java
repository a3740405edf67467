package dev.awaitable.check;

import org.jspecify.annotations.Nullable;

/** Makes something of a piece of the tree, or reports why that cannot be and returns null. */
@FunctionalInterface
interface Decoder<T> {

  @Nullable T decode(Value value);
}
