package dev.awaitable.render;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site that is ready to be written.
 *
 * @param files content by path from the site's root, sorted
 * @param readme the README that belongs to it
 * @param faults what is wrong with its pages; a site with faults is not to be published
 */
public record RenderedSite(SortedMap<String, byte[]> files, String readme, List<PageFault> faults) {

  /** Copies the containers; the bytes are shared and not to be changed. */
  public RenderedSite {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    faults = List.copyOf(faults);
  }

  /** How many of the files are pages. */
  public long pages() {
    return files.keySet().stream().filter(it -> it.endsWith(".html")).count();
  }
}
