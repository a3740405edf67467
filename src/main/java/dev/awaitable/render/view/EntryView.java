package dev.awaitable.render.view;

/**
 * A library in a list of names.
 *
 * @param name its name
 * @param path its page, from the site's root
 * @param state word of its state
 */
public record EntryView(String name, String path, String state) {

  /** What a list of names shows of a library. */
  public static EntryView of(LibraryView library) {
    return new EntryView(library.name(), library.path(), library.state().word());
  }
}
