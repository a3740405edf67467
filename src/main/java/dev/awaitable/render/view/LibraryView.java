package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library as lists and tables show it, and the head of its own page; what only its own page shows
 * is in {@link LibraryPageView} and {@link ElsewhereView}.
 *
 * @param id permanent id
 * @param name its name
 * @param description its sentence
 * @param path its page, from the site's root
 * @param category its shelf
 * @param addresses its outer addresses, the most telling first: repository, homepage,
 *     documentation, package
 * @param packageName what to install
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
 * @param successor its successor
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
    List<String> addresses,
    @Nullable String packageName,
    StateView state,
    @Nullable String lastActivity,
    @Nullable String lastActivityTitle,
    @Nullable String stars,
    @Nullable String starsTitle,
    @Nullable String starsChange,
    @Nullable String starsChangeTitle,
    RowView row,
    @Nullable StarPathView starLine,
    @Nullable String license,
    @Nullable String api,
    List<String> runsOn,
    @Nullable String io,
    @Nullable String note,
    @Nullable LinkView successor,
    String added,
    String addedIso,
    String lastModified) {}
