/** The door: builds the real world and hands it to the command line. */
@NullMarked
package dev.awaitable;

import org.jspecify.annotations.NullMarked;
