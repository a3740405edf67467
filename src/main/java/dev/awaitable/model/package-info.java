/**
 * What a catalog is: categories, libraries, systems, names people use today; no behaviour beyond
 * itself.
 */
@NullMarked
package dev.awaitable.model;

import org.jspecify.annotations.NullMarked;
