/** Does work beside other work, and hands over what came of it. */
@NullMarked
package dev.awaitable.work;

import org.jspecify.annotations.NullMarked;
