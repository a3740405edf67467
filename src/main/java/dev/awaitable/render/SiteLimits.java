package dev.awaitable.render;

/**
 * How much one page or file of a site may hold before it is made in parts. Nothing of that is seen
 * on a site that stays below.
 *
 * @param rows libraries in the tables of one page, or entries of a page with a sentence each
 * @param names names on one page that lists little more than names, and changes on one page
 * @param shelves categories that are listed on pages about something else
 * @param search rows of the search index in one file
 * @param compared libraries in one file of the table to compare by
 * @param audited packages in one file of the table that projects are checked by
 * @param published libraries, or changes, in one file of the published data
 * @param sitemap addresses in one sitemap; <a href="https://www.sitemaps.org/protocol.html">the
 *     protocol</a> allows 50,000
 * @param readme entries of the README
 */
public record SiteLimits(
    int rows,
    int names,
    int shelves,
    int search,
    int compared,
    int audited,
    int published,
    int sitemap,
    int readme) {

  /** What fits the budgets of {@link PageWeights} with room to spare. */
  public static final SiteLimits DEFAULT =
      new SiteLimits(250, 1_000, 250, 2_500, 1_000, 2_000, 5_000, 10_000, 1_000);

  /** Refuses a limit that nothing would fit in. */
  public SiteLimits {
    for (int limit :
        new int[] {rows, names, shelves, search, compared, audited, published, sitemap, readme}) {
      if (limit < 1) {
        throw new IllegalArgumentException("a limit of " + limit + " lets nothing through");
      }
    }
  }

  /** The same limit for everything. */
  public static SiteLimits all(int limit) {
    return new SiteLimits(limit, limit, limit, limit, limit, limit, limit, limit, limit);
  }
}
