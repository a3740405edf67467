package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one kind.
 *
 * @param id the heading's address on its page
 * @param name heading
 * @param description what the kind holds
 * @param items the resources
 */
public record ResourcesView(String id, String name, String description, List<Item> items) {

  /** The same kind with some of its resources. */
  public ResourcesView with(List<Item> some) {
    return new ResourcesView(id, name, description, List.copyOf(some));
  }

  /**
   * One resource.
   *
   * @param title its title
   * @param by author and year in words; null when neither is known
   * @param description its sentence
   * @param href its first address
   * @param links all its addresses with their labels
   */
  public record Item(
      String title,
      @Nullable String by,
      String description,
      String href,
      List<OuterLinkView> links) {}
}
