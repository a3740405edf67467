package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as the README has it.
 *
 * @param shelves the shelves in reading order
 */
public record ReadmeView(List<Shelf> shelves) {

  /**
   * A shelf.
   *
   * @param name heading
   * @param anchor the heading's address on the forge
   * @param description its sentence
   * @param items its entries
   * @param visitors names of entries of other shelves that belong here too
   */
  public record Shelf(
      String name, String anchor, String description, List<Item> items, List<Visitor> visitors) {}

  /**
   * An entry.
   *
   * @param name its name
   * @param href its address; each address is used once in the file
   * @param description its sentence
   * @param state word of its state
   * @param facts stars and last activity in words; empty when neither is known
   * @param successor name of the entry that took its place
   */
  public record Item(
      String name,
      String href,
      String description,
      String state,
      String facts,
      @Nullable String successor) {}

  /**
   * An entry that is at home on another shelf.
   *
   * @param name its name
   * @param shelf name of its home
   * @param anchor address of its home's heading
   */
  public record Visitor(String name, String shelf, String anchor) {}
}
