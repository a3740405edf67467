/** Turns the tree into a catalog, or into problems that a contributor can act on. */
@NullMarked
package dev.awaitable.check;

import org.jspecify.annotations.NullMarked;
