package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A link ready to be written.
 *
 * @param label its words
 * @param href an outer address, or a path from the site's root
 * @param remark what is wrong with it, or was thought to be; null when there is nothing to say
 */
public record LinkView(String label, String href, @Nullable String remark) {

  /** A link of which there is nothing to say. */
  public LinkView(String label, String href) {
    this(label, href, null);
  }
}
