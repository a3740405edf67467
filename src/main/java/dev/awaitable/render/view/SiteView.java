package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages about the whole catalog know; the others know the {@link FrameView}.
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
 * @param libraries how many libraries in words
 * @param resources how many resources in words
 * @param states how many libraries are in each state, in the order of the states
 * @param categories all shelves in reading order
 * @param newest the libraries added last, newest first
 * @param sources where facts come from
 * @param policy the numbers of judging
 * @param changes what happened last, newest first
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
    String libraries,
    String resources,
    List<StateCount> states,
    List<CategoryView> categories,
    List<LibraryView> newest,
    List<SourceView> sources,
    PolicyView policy,
    List<ChangeView> changes) {

  /** What of it every page shows. */
  public FrameView frame() {
    return new FrameView(
        title, baseUrl, repository, judgedOn, judgedOnIso, observed, dataOf, dataOfIso, policy);
  }

  /**
   * Libraries in one state.
   *
   * @param word the state
   * @param count how many
   * @param from where its part of a bar of 1000 begins
   * @param share how long that part is
   */
  public record StateCount(String word, int count, int from, int share) {}

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
