/** Asks the outside world about every entry and remembers the answers. */
@NullMarked
package dev.awaitable.observe;

import org.jspecify.annotations.NullMarked;
