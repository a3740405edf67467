/** Shows a site from memory to browsers on this machine, and tells them of each newer one. */
@NullMarked
package dev.awaitable.serve;

import org.jspecify.annotations.NullMarked;
