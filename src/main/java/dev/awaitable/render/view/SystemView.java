package dev.awaitable.render.view;

import java.util.List;

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
    List<LibraryView> former,
    String lastModified) {}
