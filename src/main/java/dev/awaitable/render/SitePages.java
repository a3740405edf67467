package dev.awaitable.render;

import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SitemapView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages and texts of one site: what each is made of, and then all of them filled at once. */
final class SitePages {

  private final TemplateEngine engine;
  private final SiteView site;
  private final List<Plan> plans = new ArrayList<>();
  private final List<SitemapView> sitemap = new ArrayList<>();
  private final Map<String, String> cards = new HashMap<>();

  SitePages(TemplateEngine engine, SiteView site) {
    this.engine = engine;
    this.site = site;
  }

  /** Plans a page that is worth finding. */
  void add(String template, String path, Map<String, ?> values) {
    add(template, path, "", values);
  }

  /** Plans a page that is worth finding, with the ISO date of the newest thing on it. */
  void add(String template, String path, String lastModified, Map<String, ?> values) {
    sitemap.add(new SitemapView(SitePaths.address(path), lastModified));
    plans.add(new Plan(template, path, SitePaths.rootFrom(path), values));
  }

  /** Plans a page that only stands at an old address. */
  void addUnlisted(String template, String path, Map<String, ?> values) {
    plans.add(new Plan(template, path, SitePaths.rootFrom(path), values));
  }

  /** The 404 page is shown at any depth, so it needs the published root where that is known. */
  void addNotFound(Map<String, ?> values) {
    String base = site.baseUrl();
    String root = base == null ? "" : URI.create(base).getPath();
    plans.add(new Plan("pages/404.ftlh", SitePaths.NOT_FOUND, root, values));
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
    plans.add(new Plan(template, path, "", values));
  }

  /** Fills everything planned, on all processors: no page depends on another. */
  SortedMap<String, byte[]> fill() {
    return plans.parallelStream()
        .collect(Collectors.toMap(Plan::path, this::fill, SitePages::clash, TreeMap::new));
  }

  private byte[] fill(Plan plan) {
    Map<String, Object> values = new HashMap<>(plan.values());
    values.put("site", site);
    values.put("root", plan.root());
    values.put("address", SitePaths.address(plan.path()));
    String card = cards.get(plan.path());
    if (card != null) {
      values.put("card", card);
    }
    return engine.fill(plan.template(), values).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] clash(byte[] one, byte[] other) {
    throw new IllegalStateException("two pages are to stand at one address");
  }

  private record Plan(String template, String path, String root, Map<String, ?> values) {}
}
