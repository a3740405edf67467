package dev.awaitable.audit;

/**
 * A piece of a file that led to no requirement, told so that nothing is dropped unseen.
 *
 * @param where where it begins
 * @param text what stands there, cut when long
 * @param why why it was not read
 * @param fault whether it could not be understood, rather than being set aside on purpose
 */
public record Unread(Place where, String text, String why, boolean fault) {}
