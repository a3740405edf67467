/**
 * Reads what a Python project depends on, and tells for each dependency whether it blocks the event
 * loop, from which version it speaks async, and what to use in its place.
 */
@NullMarked
package dev.awaitable.audit;

import org.jspecify.annotations.NullMarked;
