/** What we know from outside, whom it came from and when, and how it joins the catalog. */
@NullMarked
package dev.awaitable.enrich;

import org.jspecify.annotations.NullMarked;
