package dev.awaitable.render;

import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SitemapView;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The pages and texts of one site: what each is made of, and how it is filled. */
final class SitePages {

  private final TemplateEngine engine;
  private final SiteView site;
  private final Prints prints;
  private final SharedParts shared = new SharedParts();
  private final List<Plan> plans = new ArrayList<>();
  private final List<SitemapView> sitemap = new ArrayList<>();
  private final Map<String, String> cards = new HashMap<>();

  SitePages(TemplateEngine engine, SiteView site, Prints prints) {
    this.engine = engine;
    this.site = site;
    this.prints = prints;
  }

  /** Plans a page that is worth finding. */
  void add(String template, String path, Map<String, ?> values) {
    add(template, path, "", values);
  }

  /** Plans a page that is worth finding, with the ISO date of the newest thing on it. */
  void add(String template, String path, String lastModified, Map<String, ?> values) {
    sitemap.add(new SitemapView(SitePaths.address(path), lastModified));
    plans.add(Plan.of(template, path, SitePaths.rootFrom(path), values));
  }

  /** Plans a page that is worth finding, whose contents are gathered when it is made. */
  void addLater(
      String template, String path, String lastModified, Supplier<? extends Contents> contents) {
    sitemap.add(new SitemapView(SitePaths.address(path), lastModified));
    plans.add(new Plan(template, path, SitePaths.rootFrom(path), contents));
  }

  /** Plans a page that only stands at an old address. */
  void addUnlisted(String template, String path, Map<String, ?> values) {
    plans.add(Plan.of(template, path, SitePaths.rootFrom(path), values));
  }

  /** The 404 page is shown at any depth, so it needs the published root where that is known. */
  void addNotFound(Map<String, ?> values) {
    String base = site.baseUrl();
    String root = base == null ? "" : URI.create(base).getPath();
    plans.add(Plan.of("pages/404.ftlh", SitePaths.NOT_FOUND, root, values));
  }

  /** Gives a page the picture that is shown beside links to it. */
  void addCard(String path, String card) {
    cards.put(path, card);
  }

  /** The pages worth finding that were planned so far. */
  List<SitemapView> listed() {
    return List.copyOf(sitemap);
  }

  /** Plans a text or feed for machines. */
  void addText(String template, String path, Map<String, ?> values) {
    plans.add(Plan.of(template, path, "", values));
  }

  /** Everything planned, by path. */
  NavigableMap<String, FilePlan> files() {
    NavigableMap<String, FilePlan> files = new TreeMap<>();
    for (Plan plan : plans) {
      if (files.put(plan.path(), () -> new Filling(plan)) != null) {
        throw new IllegalStateException("two pages are to stand at " + plan.path());
      }
    }
    return files;
  }

  /** What one page tells. */
  interface Contents {

    /** What its template is filled with. */
    Map<String, ?> values();

    /** All that the values are made of, where that is gathered sooner than they are. */
    default Object madeOf() {
      return values();
    }

    static Contents of(Map<String, ?> values) {
      return () -> values;
    }
  }

  private record Plan(
      String template, String path, String root, Supplier<? extends Contents> contents) {

    static Plan of(String template, String path, String root, Map<String, ?> values) {
      Contents contents = Contents.of(values);
      return new Plan(template, path, root, () -> contents);
    }
  }

  /** A template with all values that go into it. */
  private final class Filling implements FilePlan.Opened {

    private final Plan plan;
    private final Contents contents;
    private final Map<String, String> place = new HashMap<>();

    Filling(Plan plan) {
      this.plan = plan;
      this.contents = plan.contents().get();
      place.put("root", plan.root());
      place.put("address", SitePaths.address(plan.path()));
      String card = cards.get(plan.path());
      if (card != null) {
        place.put("card", card);
      }
    }

    @Override
    public String print() {
      return prints.of(plan.template(), site, place, contents.madeOf());
    }

    @Override
    public byte[] content() {
      Map<String, Object> all = new HashMap<>(contents.values());
      all.putAll(place);
      all.put("site", site);
      all.put("shared", shared);
      return engine.fill(plan.template(), all);
    }
  }
}
