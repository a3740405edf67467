package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page shows. Of the whole catalog no more is in it, so that a page stays
 * the same when an entry on another one changes.
 *
 * @param title the catalog's name
 * @param baseUrl where it is published, with a final slash; null when not known
 * @param repository where it is kept; null when not known
 * @param judgedOn the day of judging, in words
 * @param judgedOnIso the same as an ISO date
 * @param observed the newest observation, in words; null when there is none
 * @param dataOf the day the figures are of, in words
 * @param dataOfIso the same as an ISO date
 * @param policy the numbers of judging
 */
public record FrameView(
    String title,
    @Nullable String baseUrl,
    @Nullable String repository,
    String judgedOn,
    String judgedOnIso,
    @Nullable String observed,
    String dataOf,
    String dataOfIso,
    SiteView.PolicyView policy) {}
