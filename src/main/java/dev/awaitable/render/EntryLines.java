package dev.awaitable.render;

import dev.awaitable.model.Slug;
import java.util.Map;

/**
 * Where the entries stand in the catalog file.
 *
 * @param file the file as its repository names it
 * @param lines the line of each entry, from 1
 */
public record EntryLines(String file, Map<Slug, Integer> lines) {

  /** Nobody told where the entries stand. */
  public static final EntryLines UNKNOWN = new EntryLines("catalog.yaml", Map.of());

  /** Copies the map. */
  public EntryLines {
    lines = Map.copyOf(lines);
  }
}
