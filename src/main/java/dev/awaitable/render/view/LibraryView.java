package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library as pages show it.
 *
 * @param id permanent id
 * @param name its name
 * @param description its sentence
 * @param path its page, from the site's root
 * @param category its shelf
 * @param alsoIn further shelves
 * @param href its best outer address: repository, else homepage, documentation, package
 * @param links every outer address, with what is known of it
 * @param packageName what to install
 * @param caution what to know before installing it; null when there is nothing
 * @param installable whether a command that installs it may be shown
 * @param state its state
 * @param lastActivity month of its last activity; null when not known
 * @param lastActivityTitle the same in full with its kind
 * @param stars star count, short; null when not known
 * @param starsTitle the exact count and its day
 * @param starsChange change over a year with its sign
 * @param starsChangeTitle the same in full
 * @param row what tables sort and draw it by
 * @param starLine its stars over the recorded time; null where fewer than two counts are known
 * @param license SPDX expression
 * @param api word of the facet
 * @param runsOn words of the facet
 * @param io word of the facet
 * @param note what a chooser must know
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
 * @param added the day it joined, in words
 * @param addedIso the same as an ISO date
 * @param lastModified ISO date of the newest thing on its page
 */
public record LibraryView(
    String id,
    String name,
    String description,
    String path,
    LinkView category,
    List<LinkView> alsoIn,
    String href,
    List<OuterLinkView> links,
    @Nullable String packageName,
    @Nullable String caution,
    boolean installable,
    StateView state,
    @Nullable String lastActivity,
    @Nullable String lastActivityTitle,
    @Nullable String stars,
    @Nullable String starsTitle,
    @Nullable String starsChange,
    @Nullable String starsChangeTitle,
    RowView row,
    @Nullable StarLineView starLine,
    @Nullable String license,
    @Nullable String api,
    List<String> runsOn,
    @Nullable String io,
    @Nullable String note,
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
    @Nullable String reportHref,
    String added,
    String addedIso,
    String lastModified) {}
