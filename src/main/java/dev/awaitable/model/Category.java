package dev.awaitable.model;

import java.util.List;

/**
 * A shelf of the catalog.
 *
 * @param id permanent name and address
 * @param name its heading
 * @param description one sentence: what is found here and how the choices differ
 * @param libraries its entries in the file's order
 */
public record Category(Slug id, String name, String description, List<Library> libraries) {

  /** Copies the list. */
  public Category {
    libraries = List.copyOf(libraries);
  }
}
