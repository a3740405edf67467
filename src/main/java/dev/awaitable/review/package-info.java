/**
 * Holds a catalog against an older one, and makes of the difference the report that people vote by.
 */
@NullMarked
package dev.awaitable.review;

import org.jspecify.annotations.NullMarked;
