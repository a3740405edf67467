package dev.awaitable.serve;

/**
 * What a person should know who looks at a preview; shown at the top of every page.
 *
 * @param title one line
 * @param text the whole story, as for a terminal and without colours
 * @param grave whether the site is not what the files make it: it is older, or has faults
 */
public record Notice(String title, String text, boolean grave) {}
