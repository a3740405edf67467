/** Reads YAML text into a small tree in which every piece knows its place. */
@NullMarked
package dev.awaitable.yaml;

import org.jspecify.annotations.NullMarked;
