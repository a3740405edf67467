package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands among those that share one list.
 *
 * @param number which it is, from 1
 * @param count how many there are
 * @param from place of its first entry in the whole list, from 1; 0 when it has none
 * @param to place of its last entry
 * @param total how many entries the whole list has
 * @param previous the page before, from the site's root; null on the first
 * @param next the page behind, from the site's root; null on the last
 * @param steps pages to go to: the first, the last, and those around this one
 */
public record PagingView(
    int number,
    int count,
    int from,
    int to,
    int total,
    @Nullable String previous,
    @Nullable String next,
    List<Step> steps) {

  /** Copies the list. */
  public PagingView {
    steps = List.copyOf(steps);
  }

  /**
   * A page to go to.
   *
   * @param number which it is
   * @param path where it is, from the site's root
   * @param skips whether pages between the step before and this one are left out
   */
  public record Step(int number, String path, boolean skips) {}
}
