package dev.awaitable.render.view;

import java.util.List;

/**
 * A category as its page shows it, or one of its pages.
 *
 * @param name its heading
 * @param description its sentence
 * @param count how many libraries in words, those at home elsewhere and on other pages included
 * @param libraries the libraries at home here
 * @param visitors libraries of other categories that belong here too
 */
public record CategoryView(
    String name,
    String description,
    String count,
    List<LineView> libraries,
    List<LineView> visitors) {}
