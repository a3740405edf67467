package dev.awaitable.render;

import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.SiteView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a judged catalog into the whole site and the README. Pure: the same catalog, settings and
 * assets give the same bytes.
 */
public final class SiteRenderer {

  private final Assets assets;
  private final TemplateEngine engine;

  /** Makes a renderer that reads its templates from the assets given. */
  public SiteRenderer(Assets assets) {
    this.assets = assets;
    this.engine = new TemplateEngine(new AssetTemplates(assets));
  }

  /** Renders everything and reads the pages again to find their faults. */
  public RenderedSite render(JudgedCatalog judged, SiteSettings settings) {
    SiteViews views = new SiteViews(judged, settings);
    SiteView site = views.site();
    SortedMap<String, byte[]> files = new TreeMap<>();
    Page pages = new Page(site, files);
    pages.add("pages/index.ftlh", SitePaths.HOME, Map.of());
    pages.add("pages/judging.ftlh", SitePaths.JUDGING, Map.of());
    pages.add("pages/about.ftlh", SitePaths.ABOUT, Map.of());
    pages.add("pages/resources.ftlh", SitePaths.RESOURCES, Map.of("groups", views.resources()));
    pages.addNotFound();
    for (CategoryView category : site.categories()) {
      pages.add("pages/category.ftlh", category.path(), Map.of("category", category));
    }
    for (LibraryView library : views.libraries()) {
      pages.add("pages/library.ftlh", library.path(), Map.of("library", library));
    }
    views
        .moved()
        .forEach((path, moved) -> pages.add("pages/moved.ftlh", path, Map.of("moved", moved)));
    pages.addText("text/robots.txt.ftl", SitePaths.ROBOTS);
    if (site.baseUrl() != null) {
      pages.addText("feeds/sitemap.ftlx", SitePaths.SITEMAP);
      pages.addText("feeds/additions.ftlx", SitePaths.FEED);
    }
    files.put(SitePaths.API, bytes(views.api(settings.now())));
    assets.files().forEach((path, content) -> files.put("assets/" + path, content));
    files.put(SitePaths.API_SCHEMA, schema());
    return new RenderedSite(files, readme(site, views), new PageCheck().check(files));
  }

  private String readme(SiteView site, SiteViews views) {
    Map<String, Object> values = new HashMap<>();
    values.put("site", site);
    values.put("readme", views.readme());
    return engine.fill("text/README.md.ftl", values);
  }

  private byte[] schema() {
    String schema = assets.template("api/catalog.schema.json");
    if (schema == null) {
      throw new IllegalStateException("templates/api/catalog.schema.json is missing");
    }
    return bytes(schema);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Fills templates into files, with what every page is given. */
  private final class Page {

    private final SiteView site;
    private final SortedMap<String, byte[]> files;

    Page(SiteView site, SortedMap<String, byte[]> files) {
      this.site = site;
      this.files = files;
    }

    void add(String template, String path, Map<String, ?> more) {
      fill(template, path, SitePaths.rootFrom(path), more);
    }

    /** The 404 page is shown at any depth, so it needs the published root where that is known. */
    void addNotFound() {
      String base = site.baseUrl();
      String root = base == null ? "" : URI.create(base).getPath();
      fill("pages/404.ftlh", SitePaths.NOT_FOUND, root, Map.of());
    }

    void addText(String template, String path) {
      fill(template, path, "", Map.of());
    }

    private void fill(String template, String path, String root, Map<String, ?> more) {
      Map<String, Object> values = new HashMap<>(more);
      values.put("site", site);
      values.put("root", root);
      values.put("path", path);
      values.put("address", SitePaths.address(path));
      files.put(path, bytes(engine.fill(template, values)));
    }
  }
}
