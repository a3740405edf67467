package dev.awaitable.model;

/**
 * The numbers the catalog is judged by, and those for what joins it.
 *
 * @param quietAfterMonths months without a commit or release after which a library is quiet
 * @param staleAfterMonths months after which it is stale
 * @param observationValidDays days for which an observation is taken to hold until today; from an
 *     older one only the silence up to its own day is believed
 * @param dataOldAfterDays age of the newest observation, in days, from which every page says that
 *     the data is old
 * @param votesNeeded votes of others than its author that an addition needs
 * @param discoverMinStars stars from which a repository is proposed for the catalog
 * @param discoverMaxMonths months since its last commit up to which one is proposed
 */
public record Policy(
    int quietAfterMonths,
    int staleAfterMonths,
    int observationValidDays,
    int dataOldAfterDays,
    int votesNeeded,
    int discoverMinStars,
    int discoverMaxMonths) {

  /** Votes needed where the catalog does not say. */
  public static final int USUAL_VOTES = 3;

  /** Stars from which a repository is proposed where the catalog does not say. */
  public static final int USUAL_STARS = 100;

  /** Months of silence up to which one is proposed where the catalog does not say. */
  public static final int USUAL_MONTHS = 12;

  /** The numbers of judging, with the usual ones for what joins the catalog. */
  public Policy(
      int quietAfterMonths, int staleAfterMonths, int observationValidDays, int dataOldAfterDays) {
    this(
        quietAfterMonths,
        staleAfterMonths,
        observationValidDays,
        dataOldAfterDays,
        USUAL_VOTES,
        USUAL_STARS,
        USUAL_MONTHS);
  }
}
