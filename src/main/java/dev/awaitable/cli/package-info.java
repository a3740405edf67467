/** The verbs: options in, one call, words and an exit code out. */
@NullMarked
package dev.awaitable.cli;

import org.jspecify.annotations.NullMarked;
