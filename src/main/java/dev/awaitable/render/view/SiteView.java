package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What every page knows: the frame, and nothing that is not written on each of them, since a change
 * of it changes every page.
 *
 * @param title the catalog's name
 * @param tagline what it is
 * @param baseUrl where it is published, with a final slash; null when not known
 * @param repository where it is kept; null when not known
 * @param judgedOn the day of judging, in words
 * @param judgedOnIso the same as an ISO date
 * @param observed the newest observation, in words; null when there is none
 * @param dataOf the day the figures are of, in words: of the newest observation, else of judging
 * @param dataOfIso the same as an ISO date
 * @param policy the numbers of judging
 */
public record SiteView(
    String title,
    String tagline,
    @Nullable String baseUrl,
    @Nullable String repository,
    String judgedOn,
    String judgedOnIso,
    @Nullable String observed,
    String dataOf,
    String dataOfIso,
    PolicyView policy) {

  /**
   * A source of facts.
   *
   * @param name what readers are shown
   * @param href where it is
   * @param license licence of the data taken
   * @param taken what was taken
   */
  public record SourceView(
      String name, @Nullable String href, @Nullable String license, String taken) {}

  /**
   * The numbers of judging.
   *
   * @param quietAfterMonths months to quiet
   * @param staleAfterMonths months to stale
   * @param observationValidDays days an observation holds
   * @param dataOldAfterDays days after which the data counts as old
   */
  public record PolicyView(
      int quietAfterMonths, int staleAfterMonths, int observationValidDays, int dataOldAfterDays) {}
}
