/** What templates are handed: ready words, ready links, ready dates, one record per thing shown. */
@NullMarked
package dev.awaitable.render.view;

import org.jspecify.annotations.NullMarked;
