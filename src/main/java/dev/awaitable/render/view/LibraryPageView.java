package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a library's own page shows of itself. Made when the page is, and not kept: a large
 * catalog has too much of it.
 *
 * @param caution what to know before installing it; null when there is nothing
 * @param installable whether a command that installs it may be shown
 * @param starLine its stars count by count; null where fewer than two counts are known
 * @param facets the facets with their evidence
 * @param facts the fact sheet
 * @param sideBySide it and its first alternatives beside each other; null where there are none
 * @param structuredData the same for search engines: JSON-LD, safe within a script element
 */
public record LibraryPageView(
    @Nullable String caution,
    boolean installable,
    @Nullable StarLineView starLine,
    List<FacetView> facets,
    List<FactView> facts,
    @Nullable LinkView sideBySide,
    String structuredData) {}
