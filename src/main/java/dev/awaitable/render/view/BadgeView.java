package dev.awaitable.render.view;

/**
 * A badge: two texts side by side in one line, each as wide as it is told to be.
 *
 * @param label what stands left
 * @param word what stands right
 * @param state the state that gives the right part its colour
 * @param labelWidth width of the left text
 * @param wordWidth width of the right text
 */
public record BadgeView(String label, String word, String state, int labelWidth, int wordWidth) {}
