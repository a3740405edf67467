package dev.awaitable.enrich;

/**
 * A product that keeps programs from reading pages, recognised by its marks on an answer.
 *
 * @param product its name, such as {@code Cloudflare}
 * @param challenge whether the marks are those of the challenge itself; else they are on every
 *     answer of such a host and only explain an answer that is already bad
 */
public record Wall(String product, boolean challenge) {}
