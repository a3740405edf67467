/** Reads and writes files: the observations in data/, and the site, written all or nothing. */
@NullMarked
package dev.awaitable.store;

import org.jspecify.annotations.NullMarked;
