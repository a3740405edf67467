package dev.awaitable.render.view;

import java.util.List;

/**
 * Libraries whose names start alike.
 *
 * @param letter the letter, or {@code #}
 * @param libraries the libraries by name
 */
public record LetterView(String letter, List<LibraryView> libraries) {}
