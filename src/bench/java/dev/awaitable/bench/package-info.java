/**
 * Measures the program against made-up worlds on this machine; started by {@code src/bench/run},
 * never by the tests.
 */
@NullMarked
package dev.awaitable.bench;

import org.jspecify.annotations.NullMarked;
