package dev.awaitable.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads every rendered page again as a browser would and looks for what must never be published: a
 * link to nowhere, an id given twice, a page without a title, a language or its one main heading.
 */
final class PageCheck {

  private static final String LINKING =
      "a[href],link[href],script[src],img[src],use[href],"
          + "meta[property=og:url],meta[property=og:image]";

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
    Document document = Jsoup.parse(text(site, path));
    List<PageFault> faults = new ArrayList<>();
    checkFrame(path, document, faults);
    return new Page(path, ids(path, document, faults), links(document), faults);
  }

  /** What is remembered of a page once its document is let go. */
  private record Page(String path, Set<String> ids, List<String> links, List<PageFault> faults) {}

  private static String text(SortedMap<String, byte[]> site, String page) {
    byte[] bytes = site.get(page);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static void checkFrame(String page, Document document, List<PageFault> faults) {
    if (document.title().isBlank()) {
      faults.add(new PageFault(page, "has no title"));
    }
    Element html = document.selectFirst("html");
    if (html == null || html.attr("lang").isBlank()) {
      faults.add(new PageFault(page, "has no language"));
    }
    int headings = document.select("h1").size();
    if (headings != 1) {
      faults.add(new PageFault(page, "has " + headings + " main headings instead of one"));
    }
  }

  private static Set<String> ids(String page, Document document, List<PageFault> faults) {
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add(new PageFault(page, "gives the id '" + element.id() + "' twice"));
      }
    }
    return ids;
  }

  private static List<String> links(Document document) {
    List<String> links = new ArrayList<>();
    for (Element element : document.select(LINKING)) {
      links.add(
          element.hasAttr("href")
              ? element.attr("href")
              : element.hasAttr("src") ? element.attr("src") : element.attr("content"));
    }
    return links;
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
