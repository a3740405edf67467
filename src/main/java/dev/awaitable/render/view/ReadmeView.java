package dev.awaitable.render.view;

import dev.awaitable.render.view.SiteView.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as the README has it.
 *
 * @param libraries how many libraries in words
 * @param cut whether there are so many that only the first of each shelf are listed
 * @param shelves the shelves in reading order
 * @param groups the resources by kind
 * @param sources where figures come from
 */
public record ReadmeView(
    String libraries,
    boolean cut,
    List<Shelf> shelves,
    List<Group> groups,
    List<SourceView> sources) {

  /**
   * A shelf.
   *
   * @param name heading
   * @param anchor the heading's address on the forge
   * @param description its sentence
   * @param items its entries
   * @param visitors names of entries of other shelves that belong here too
   * @param more how many of its entries and visitors are not listed
   * @param href its page on the website; null when the website's address is not known
   */
  public record Shelf(
      String name,
      String anchor,
      String description,
      List<Item> items,
      List<Visitor> visitors,
      int more,
      @Nullable String href) {}

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
   */
  public record Visitor(String name, String shelf) {}

  /**
   * Resources of one kind.
   *
   * @param id the heading's address on the forge
   * @param name heading
   * @param items the resources
   * @param more how many of them are not listed
   */
  public record Group(String id, String name, List<Reading> items, int more) {}

  /**
   * A resource.
   *
   * @param title its title
   * @param href its address; null where the file has that link already
   * @param description its sentence
   * @param by author and year
   * @param links further addresses
   */
  public record Reading(
      String title,
      @Nullable String href,
      String description,
      @Nullable String by,
      List<LinkView> links) {}
}
