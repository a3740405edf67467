package dev.awaitable.render;

import java.util.ArrayList;
import java.util.List;

/**
 * How heavy a site is for those who read it: each page with all that it loads, as servers send it
 * compressed.
 *
 * @param pages every page, the heaviest first
 * @param script all scripts of our own together, compressed
 * @param files how many files the site has
 * @param bytes all of them together, as they lie on the disk
 */
public record PageWeights(List<Page> pages, long script, int files, long bytes) {

  /** What a page may weigh in all. */
  public static final long PAGE_BUDGET = 100_000;

  /** What all scripts of our own may weigh together, what they search through not counted. */
  public static final long SCRIPT_BUDGET = 30_000;

  /** The one page that lists everything. */
  private static final String FULL_INDEX = SitePaths.A_TO_Z;

  /** Copies the list. */
  public PageWeights {
    pages = List.copyOf(pages);
  }

  /**
   * One page.
   *
   * @param path where it is, from the site's root
   * @param own the page alone, compressed
   * @param all with all that it loads, each compressed
   */
  public record Page(String path, long own, long all) {}

  /** What is over its budget; empty when all is well. */
  public List<PageFault> overBudget() {
    List<PageFault> faults = new ArrayList<>();
    for (Page page : pages) {
      if (page.all() > PAGE_BUDGET && !page.path().equals(FULL_INDEX)) {
        faults.add(
            new PageFault(
                page.path(),
                "weighs %d bytes compressed with all it loads, and may weigh %d"
                    .formatted(page.all(), PAGE_BUDGET)));
      }
    }
    if (script > SCRIPT_BUDGET) {
      faults.add(
          new PageFault(
              "assets/",
              "has scripts of %d bytes compressed, and they may weigh %d"
                  .formatted(script, SCRIPT_BUDGET)));
    }
    return List.copyOf(faults);
  }
}
