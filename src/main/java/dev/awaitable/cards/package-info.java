/** Draws the pictures that other programs show for the site: social cards and icons. */
@NullMarked
package dev.awaitable.cards;

import org.jspecify.annotations.NullMarked;
