package dev.awaitable.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

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

  private static final Pattern LOADED =
      Pattern.compile(
          "<(?:script|img)[^>]*? src=\"([^\"]+)\"|<link rel=\"(?:stylesheet|icon)\" href=\"([^\"]+)\"");

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

  /** Weighs a site. */
  public static PageWeights of(SortedMap<String, byte[]> site) {
    Map<String, Long> assets = new ConcurrentHashMap<>();
    List<Page> pages =
        site.keySet().parallelStream()
            .filter(it -> it.endsWith(".html"))
            .map(it -> page(it, site, assets))
            .sorted(Comparator.comparingLong(Page::all).reversed().thenComparing(Page::path))
            .toList();
    long script =
        site.keySet().stream()
            .filter(it -> it.startsWith("assets/") && it.endsWith(".js"))
            .mapToLong(it -> weight(it, site, assets))
            .sum();
    long bytes = site.values().stream().mapToLong(it -> it.length).sum();
    return new PageWeights(pages, script, site.size(), bytes);
  }

  private static Page page(String path, SortedMap<String, byte[]> site, Map<String, Long> assets) {
    byte[] bytes = site.getOrDefault(path, new byte[0]);
    SiteAddresses addresses = new SiteAddresses(null);
    TreeSet<String> loaded = new TreeSet<>();
    Matcher found = LOADED.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (found.find()) {
      String link = found.group(1) == null ? found.group(2) : found.group(1);
      String target = addresses.target(path, link);
      if (target != null) {
        loaded.add(target);
      }
    }
    long own = compressed(bytes);
    long all = own + loaded.stream().mapToLong(it -> weight(it, site, assets)).sum();
    return new Page(path, own, all);
  }

  private static long weight(
      String path, SortedMap<String, byte[]> site, Map<String, Long> assets) {
    return assets.computeIfAbsent(path, it -> compressed(site.getOrDefault(it, new byte[0])));
  }

  private static long compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

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
