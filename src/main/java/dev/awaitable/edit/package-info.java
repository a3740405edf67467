/** Changes the text of the catalog file, and writes entries for it, without losing a comment. */
@NullMarked
package dev.awaitable.edit;

import org.jspecify.annotations.NullMarked;
