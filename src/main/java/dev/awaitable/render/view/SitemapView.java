package dev.awaitable.render.view;

/**
 * A page that search engines are told of.
 *
 * @param address its address from the site's root
 * @param lastModified ISO date of the newest thing on it; empty when nothing on it is dated
 */
public record SitemapView(String address, String lastModified) {}
