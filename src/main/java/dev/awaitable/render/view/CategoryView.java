package dev.awaitable.render.view;

import java.util.List;

/**
 * A shelf as pages show it.
 *
 * @param id permanent id
 * @param name its heading
 * @param description its sentence
 * @param path its page, from the site's root
 * @param count how many libraries in words, those at home elsewhere included
 * @param libraries the libraries at home here, in the file's order
 * @param visitors libraries of other shelves that belong here too
 * @param lastModified ISO date of the newest thing on its page
 */
public record CategoryView(
    String id,
    String name,
    String description,
    String path,
    String count,
    List<LibraryView> libraries,
    List<LibraryView> visitors,
    String lastModified) {}
