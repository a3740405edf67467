/**
 * What can be wrong with a catalog and how to say it: rules, places, help, and one renderer per
 * output.
 */
@NullMarked
package dev.awaitable.problem;

import org.jspecify.annotations.NullMarked;
