/** Speaks HTTP: asks strangers' servers with manners, and never lets them lead us inside. */
@NullMarked
package dev.awaitable.net;

import org.jspecify.annotations.NullMarked;
