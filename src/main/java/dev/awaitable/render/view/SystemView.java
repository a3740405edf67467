package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An external system, and what speaks to it.
 *
 * @param name its name
 * @param kind what sort of system it is
 * @param description its sentence
 * @param aliases other names people look for
 * @param path its page, from the site's root
 * @param count how many libraries in words
 * @param libraries living entries, most stars first
 * @param differences in what those differ
 * @param already names people use for it in blocking code that speak async themselves by now
 * @param insteadOf further names that these libraries are an answer to
 * @param former entries that are superseded, archived or gone
 * @param lastModified ISO date of the newest thing on its page
 */
public record SystemView(
    String name,
    String kind,
    String description,
    List<String> aliases,
    String path,
    String count,
    List<LibraryView> libraries,
    DifferencesView differences,
    List<Already> already,
    List<LinkView> insteadOf,
    List<LibraryView> former,
    String lastModified) {

  /**
   * A name whose own package speaks async from some version on.
   *
   * @param name the name, with its page
   * @param since the version; null when not known
   * @param api the part of it that does; null when not known
   */
  public record Already(LinkView name, @Nullable String since, @Nullable String api) {}
}
