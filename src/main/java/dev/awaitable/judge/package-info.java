/**
 * Decides from facts, policy and date what is active, quiet, stale, archived, superseded, gone or
 * unknown.
 */
@NullMarked
package dev.awaitable.judge;

import org.jspecify.annotations.NullMarked;
