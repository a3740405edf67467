/**
 * Decides from facts, policy and date what is active, quiet, stale, archived, superseded, gone or
 * unknown, and from the memory of a link whether it still leads anywhere.
 */
@NullMarked
package dev.awaitable.judge;

import org.jspecify.annotations.NullMarked;
