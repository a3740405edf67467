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
import org.jsoup.select.NodeTraversor;

/**
 * Reads every rendered page again as a browser would and looks for what must never be published: a
 * link to nowhere, an id given twice, a page without a title, a language or its one main heading.
 */
final class PageCheck {

  private static final Set<String> ADDRESSES = Set.of("og:url", "og:image");

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
    Reading reading = new Reading(path);
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            reading.meet(element);
          }
        },
        document);
    reading.checkFrame();
    return new Page(path, reading.ids, reading.links, reading.faults);
  }

  /** What is remembered of a page once its document is let go. */
  private record Page(String path, Set<String> ids, List<String> links, List<PageFault> faults) {}

  private static String text(SortedMap<String, byte[]> site, String page) {
    byte[] bytes = site.get(page);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** One walk over the elements of a page, which sees all that is looked for. */
  private static final class Reading {
    private final String page;
    private final Set<String> ids = new HashSet<>();
    private final List<String> links = new ArrayList<>();
    private final List<PageFault> faults = new ArrayList<>();
    private boolean titled;
    private boolean inALanguage;
    private int headings;

    Reading(String page) {
      this.page = page;
    }

    void meet(Element element) {
      if (element.hasAttr("id") && !ids.add(element.id())) {
        faults.add(new PageFault(page, "gives the id '" + element.id() + "' twice"));
      }
      switch (element.normalName()) {
        case "title" -> titled |= isInHead(element) && !element.text().isBlank();
        case "html" -> inALanguage = !element.attr("lang").isBlank();
        case "h1" -> headings++;
        case "a", "link", "use" -> link(element, "href");
        case "script", "img" -> link(element, "src");
        case "meta" -> {
          if (ADDRESSES.contains(element.attr("property"))) {
            link(element, "content");
          }
        }
        default -> {
          // Leads nowhere.
        }
      }
    }

    /** Drawings have titles too. */
    private static boolean isInHead(Element title) {
      Element parent = title.parent();
      return parent != null && parent.nameIs("head");
    }

    private void link(Element element, String attribute) {
      if (element.hasAttr(attribute)) {
        links.add(element.attr(attribute));
      }
    }

    private void checkFrame() {
      if (!titled) {
        faults.add(new PageFault(page, "has no title"));
      }
      if (!inALanguage) {
        faults.add(new PageFault(page, "has no language"));
      }
      if (headings != 1) {
        faults.add(new PageFault(page, "has " + headings + " main headings instead of one"));
      }
    }
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
