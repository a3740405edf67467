package dev.awaitable.render;

import java.net.URI;
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

  private static void checkLink(
      String page,
      String link,
      Set<String> files,
      Map<String, Set<String>> ids,
      List<PageFault> faults) {
    if (link.contains(":") || link.startsWith("/") || link.startsWith("data:")) {
      return; // Leads out of the site; outer links are observed, not rendered.
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    String path = hash < 0 ? link : link.substring(0, hash);
    String target = path.isEmpty() ? page : resolve(page, path);
    if (!files.contains(target)) {
      faults.add(new PageFault(page, "links to '" + link + "', and there is no " + target));
    } else if (!fragment.isEmpty()
        && target.endsWith(".html")
        && !ids.getOrDefault(target, Set.of()).contains(fragment)) {
      faults.add(new PageFault(page, "links to '" + link + "', which has no such id"));
    }
  }

  /** Where a relative link leads: RFC 3986, section 5.2.4, of which pages use only steps upward. */
  private static String resolve(String page, String link) {
    int end = page.lastIndexOf('/') + 1;
    String rest = link;
    while (rest.startsWith("../") && end > 0) {
      end = page.lastIndexOf('/', end - 2) + 1;
      rest = rest.substring(3);
    }
    return rest.contains("./") || rest.contains("%") || rest.contains("?")
        ? URI.create(page).resolve(link).getPath()
        : page.substring(0, end) + rest;
  }
}
