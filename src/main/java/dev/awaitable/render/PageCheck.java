package dev.awaitable.render;

import dev.awaitable.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads every rendered page again as a browser would and looks for what must never be published: a
 * link to nowhere, an id given twice, a page without a title, a language or its one main heading.
 */
final class PageCheck {

  private final SiteAddresses addresses;
  private final Set<String> files;

  /** The ids of each page; most pages of a kind have the same, and share them. */
  private final Map<String, String> anchors = new ConcurrentHashMap<>();

  private final Map<String, String> shared = new ConcurrentHashMap<>();

  /** Links into other pages, each with the first page that has it. */
  private final Map<Place, Named> places = new ConcurrentHashMap<>();

  private final PageOutline.Frames frames = new PageOutline.Frames();
  private final Queue<PageFault> faults = new ConcurrentLinkedQueue<>();

  /**
   * A check of pages.
   *
   * @param addresses knows which whole addresses lead back into the site
   * @param files the paths of all files of the site
   */
  PageCheck(SiteAddresses addresses, Set<String> files) {
    this.addresses = addresses;
    this.files = files;
  }

  /** An id in a page that some other page leads to. */
  private record Place(String page, String id) {}

  /** Who leads there, and in which words. */
  private record Named(String page, String link) {

    Named first(Named other) {
      return page.compareTo(other.page()) <= 0 ? this : other;
    }
  }

  /** Reads one page, from any thread, and gives its ids, one on each line. */
  String read(String path, byte[] content) {
    PageOutline outline = PageOutline.of(content, frames);
    List<PageFault> found = new ArrayList<>();
    checkFrame(path, outline, found);
    outline.links().forEach(link -> checkLink(path, link, outline.ids(), found));
    faults.addAll(found);
    String ids = String.join("\n", outline.ids());
    keep(path, ids);
    return ids;
  }

  /** Takes a page as one that was read before and had these ids. */
  void keep(String path, String ids) {
    String same = shared.putIfAbsent(ids, ids);
    anchors.put(path, same == null ? ids : same);
  }

  /** What is wrong, in the order of pages; empty when all is well. */
  List<PageFault> faults() {
    List<PageFault> all = new ArrayList<>(faults);
    Map<String, Set<String>> ids = new HashMap<>();
    places.forEach((place, named) -> {
      Set<String> there = ids.computeIfAbsent(place.page(), this::ids);
      if (!there.contains(place.id())) {
        all.add(new PageFault(named.page(), noSuchId(named.link())));
      }
    });
    all.sort(Comparator.comparing(PageFault::page));
    return List.copyOf(all);
  }

  private Set<String> ids(String page) {
    return new HashSet<>(List.of(anchors.getOrDefault(page, "").split("\n", -1)));
  }

  private static String noSuchId(String link) {
    return "links to '" + link + "', which has no such id";
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

  /** What is no place in the page but tells its script what to show. */
  private void checkChoice(String page, String link, String choice, List<PageFault> found) {
    for (String id : SideBySide.ids(choice)) {
      if (!Slug.isValid(id) || !files.contains(SitePaths.library(new Slug(id)))) {
        found.add(
            new PageFault(page, "links to '" + link + "', and there is no library '" + id + "'"));
      }
    }
  }

  private void checkLink(String page, String link, Set<String> own, List<PageFault> found) {
    String target = addresses.target(page, link);
    if (target == null) {
      return; // Leads out of the site; outer links are observed, not rendered.
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    if (!files.contains(target)) {
      found.add(new PageFault(page, "links to '" + link + "', and there is no " + target));
    } else if (fragment.isEmpty() || !target.endsWith(".html")) {
      return;
    } else if (SideBySide.isChoice(target, fragment)) {
      checkChoice(page, link, fragment, found);
    } else if (!target.equals(page)) {
      places.merge(new Place(target, fragment), new Named(page, link), Named::first);
    } else if (!own.contains(fragment)) {
      found.add(new PageFault(page, noSuchId(link)));
    }
  }
}
