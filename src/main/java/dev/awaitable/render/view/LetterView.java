package dev.awaitable.render.view;

import java.util.List;
import java.util.Locale;

/**
 * Libraries whose names start alike.
 *
 * @param letter the letter, or {@code #}
 * @param libraries the libraries by name
 */
public record LetterView(String letter, List<EntryView> libraries) {

  /** The folder of its page where each letter has its own. */
  public String folder() {
    return letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT);
  }
}
