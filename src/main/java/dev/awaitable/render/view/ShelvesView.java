package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The categories as pages about something else list them.
 *
 * @param shelves the categories in reading order; the first of them where they are very many
 * @param total how many there are in all
 * @param all the page that lists all of them, from the site's root; null when they are all here
 */
public record ShelvesView(List<ShelfView> shelves, int total, @Nullable String all) {

  /** Copies the list. */
  public ShelvesView {
    shelves = List.copyOf(shelves);
  }
}
