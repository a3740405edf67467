package dev.awaitable.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads every rendered page again as a browser would and looks for what must never be published: a
 * link to nowhere, an id given twice, a page without a title, a language or its one main heading.
 */
final class PageCheck {

  private final SiteAddresses addresses;

  /** A check of pages that never name the whole address of another. */
  PageCheck() {
    this(new SiteAddresses(null));
  }

  /**
   * A check of pages.
   *
   * @param addresses knows which whole addresses lead back into the site
   */
  PageCheck(SiteAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Looks at all files of a site; what it returns is in the order of pages, empty when all is well.
   */
  List<PageFault> check(SortedMap<String, byte[]> site) {
    List<Page> pages =
        site.keySet().parallelStream()
            .filter(it -> it.endsWith(".html"))
            .map(it -> read(it, site))
            .toList();
    Map<String, Set<String>> ids = new HashMap<>();
    pages.forEach(it -> ids.put(it.path(), it.ids()));
    List<PageFault> faults = new ArrayList<>();
    for (Page page : pages) {
      faults.addAll(page.faults());
      page.links().forEach(link -> checkLink(page.path(), link, site.keySet(), ids, faults));
    }
    return List.copyOf(faults);
  }

  private static Page read(String path, SortedMap<String, byte[]> site) {
    PageOutline outline = PageOutline.of(text(site, path));
    List<PageFault> faults = new ArrayList<>();
    checkFrame(path, outline, faults);
    return new Page(path, outline.ids(), outline.links(), faults);
  }

  private record Page(String path, Set<String> ids, Set<String> links, List<PageFault> faults) {}

  private static String text(SortedMap<String, byte[]> site, String page) {
    byte[] bytes = site.get(page);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static void checkFrame(String page, PageOutline outline, List<PageFault> faults) {
    if (!outline.hasTitle()) {
      faults.add(new PageFault(page, "has no title"));
    }
    if (!outline.hasLanguage()) {
      faults.add(new PageFault(page, "has no language"));
    }
    if (outline.headings() != 1) {
      faults.add(
          new PageFault(page, "has " + outline.headings() + " main headings instead of one"));
    }
    outline
        .twice()
        .forEach(id -> faults.add(new PageFault(page, "gives the id '" + id + "' twice")));
  }

  private void checkLink(
      String page,
      String link,
      Set<String> files,
      Map<String, Set<String>> ids,
      List<PageFault> faults) {
    String target = addresses.target(page, link);
    if (target == null) {
      return; // Leads out of the site; outer links are observed, not rendered.
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    if (!files.contains(target)) {
      faults.add(new PageFault(page, "links to '" + link + "', and there is no " + target));
    } else if (!fragment.isEmpty()
        && target.endsWith(".html")
        && !ids.getOrDefault(target, Set.of()).contains(fragment)) {
      faults.add(new PageFault(page, "links to '" + link + "', which has no such id"));
    }
  }
}
