package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a library's own page shows of other things than itself, and where it leads to.
 *
 * @param alsoIn further shelves
 * @param links every outer address, with what is known of it
 * @param worksWith external systems
 * @param insteadOf blocking names it answers
 * @param supersededBy its successor
 * @param supersedes what it took the place of
 * @param forkOf what it was forked from
 * @param extending what it is an add-on to
 * @param alternatives other entries for the same need
 * @param editHref where its entry is edited; null when not known
 * @param reportHref where a problem with it is told; null when not known
 */
public record ElsewhereView(
    List<LinkView> alsoIn,
    List<OuterLinkView> links,
    List<LinkView> worksWith,
    List<LinkView> insteadOf,
    @Nullable NeighbourView supersededBy,
    List<NeighbourView> supersedes,
    @Nullable LinkView forkOf,
    List<LinkView> extending,
    List<NeighbourView> alternatives,
    @Nullable String editHref,
    @Nullable String reportHref) {}
