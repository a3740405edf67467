/** Finds what needs a person, and the changes to the catalog file that are safe to make. */
@NullMarked
package dev.awaitable.triage;

import org.jspecify.annotations.NullMarked;
