package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a library's own page shows of it. Made when the page is, and not kept: a large catalog
 * has too much of it.
 *
 * @param alsoIn further shelves
 * @param links every outer address, with what is known of it
 * @param caution what to know before installing it; null when there is nothing
 * @param installable whether a command that installs it may be shown
 * @param starLine its stars count by count; null where fewer than two counts are known
 * @param facets the facets with their evidence
 * @param facts the fact sheet
 * @param worksWith external systems
 * @param insteadOf blocking names it answers
 * @param supersededBy its successor
 * @param supersedes what it took the place of
 * @param forkOf what it was forked from
 * @param extending what it is an add-on to
 * @param alternatives other entries for the same need
 * @param structuredData the same for search engines: JSON-LD, safe within a script element
 * @param editHref where its entry is edited; null when not known
 * @param reportHref where a problem with it is told; null when not known
 */
public record LibraryPageView(
    List<LinkView> alsoIn,
    List<OuterLinkView> links,
    @Nullable String caution,
    boolean installable,
    @Nullable StarLineView starLine,
    List<FacetView> facets,
    List<FactView> facts,
    List<LinkView> worksWith,
    List<LinkView> insteadOf,
    @Nullable NeighbourView supersededBy,
    List<NeighbourView> supersedes,
    @Nullable LinkView forkOf,
    List<LinkView> extending,
    List<NeighbourView> alternatives,
    String structuredData,
    @Nullable String editHref,
    @Nullable String reportHref) {}
