package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An external system, and what speaks to it, on its page or one of its pages.
 *
 * @param name its name
 * @param kind what sort of system it is
 * @param description its sentence
 * @param aliases other names people look for
 * @param libraries living entries, those made for it first
 * @param differences in what those differ
 * @param byCategory which of them are what, where they are many and of many kinds
 * @param already names people use for it in blocking code that speak async themselves by now
 * @param insteadOf further names that these libraries are an answer to
 * @param former entries that are superseded, archived or gone
 */
public record SystemView(
    String name,
    String kind,
    String description,
    List<String> aliases,
    List<LineView> libraries,
    DifferencesView differences,
    List<Kind> byCategory,
    List<Already> already,
    List<LinkView> insteadOf,
    List<LineView> former) {

  /**
   * Those of one category.
   *
   * @param category the category
   * @param first the first few of them
   * @param more how many there are besides
   */
  public record Kind(LinkView category, List<LinkView> first, int more) {

    /** Copies the list. */
    public Kind {
      first = List.copyOf(first);
    }
  }

  /**
   * A name whose own package speaks async from some version on.
   *
   * @param name the name, with its page
   * @param since the version; null when not known
   * @param api the part of it that does; null when not known
   */
  public record Already(LinkView name, @Nullable String since, @Nullable String api) {}
}
