/** The finished site as a reader has it: in a real browser, from a file system. */
@NullMarked
package dev.awaitable.browser;

import org.jspecify.annotations.NullMarked;
