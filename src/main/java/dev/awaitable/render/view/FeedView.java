package dev.awaitable.render.view;

import java.util.List;

/**
 * A feed of changes.
 *
 * @param id its permanent id
 * @param title what it is of
 * @param atom its Atom file, from the site's root
 * @param json its JSON file, from the site's root
 * @param address the page it belongs to as published, from the site's root
 * @param updated ISO date of the newest change; of judging when there is none
 * @param changes the newest changes, newest first
 */
public record FeedView(
    String id,
    String title,
    String atom,
    String json,
    String address,
    String updated,
    List<ChangeView> changes) {

  /** Copies the list. */
  public FeedView {
    changes = List.copyOf(changes);
  }
}
