/**
 * Finds what happened to entries: what differs between two looks at them, and what the catalog says
 * of its own past.
 */
@NullMarked
package dev.awaitable.change;

import org.jspecify.annotations.NullMarked;
