/** Looks for what the catalog lacks, and proposes it with its evidence. */
@NullMarked
package dev.awaitable.discover;

import org.jspecify.annotations.NullMarked;
