package dev.awaitable.render;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where templates and the files that pages need are read from. */
public interface Assets {

  /** Reads one template as text, by its path under {@code templates/}; null when there is none. */
  @Nullable String template(String path);

  /** Stands for all that can be read here: the same as long as all of it is. */
  String print();

  /** Every file under {@code templates/assets/} by its path from there. */
  SortedMap<String, byte[]> files();
}
