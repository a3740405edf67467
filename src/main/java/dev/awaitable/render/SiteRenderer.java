package dev.awaitable.render;

import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SystemView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

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
    SitePages pages = new SitePages(engine, site);
    planWhole(pages, views);
    planCatalog(pages, views, site);
    planNeeds(pages, views);
    planTexts(pages, site);
    SortedMap<String, byte[]> files = pages.fill();
    files.put(SitePaths.SEARCH_INDEX, bytes(views.searchIndex()));
    files.put(SitePaths.API, bytes(views.api(settings.now())));
    files.put(SitePaths.API_SCHEMA, schema());
    files.put(SitePaths.AUDIT_TABLE, bytes(new AuditTable(judged).write()));
    files.put(SitePaths.COMPARE_TABLE, bytes(new CompareTable(views.libraries()).write()));
    JoinedScripts.join(assets.files())
        .forEach((path, content) -> files.put("assets/" + path, content));
    String readme =
        engine.fill("text/README.md.ftl", Map.of("site", site, "readme", views.readme()));
    return new RenderedSite(files, readme, new PageCheck().check(files));
  }

  private static void planWhole(SitePages pages, SiteViews views) {
    pages.add("pages/index.ftlh", SitePaths.HOME, Map.of("home", views.home()));
    pages.add("pages/judging.ftlh", SitePaths.JUDGING, Map.of("totals", views.totals()));
    pages.add("pages/compare.ftlh", SitePaths.COMPARE, Map.of());
    pages.add("pages/about.ftlh", SitePaths.ABOUT, Map.of());
    pages.add("pages/resources.ftlh", SitePaths.RESOURCES, Map.of("groups", views.resources()));
    pages.add("pages/guide.ftlh", SitePaths.GUIDE, Map.of("pages", views.pagesToRefer()));
    pages.add("pages/a-z.ftlh", SitePaths.A_TO_Z, Map.of("letters", views.letters()));
    pages.add(
        "pages/graveyard.ftlh",
        SitePaths.GRAVEYARD,
        Map.of("former", views.graveyard(), "removed", views.removed()));
    pages.addNotFound();
  }

  private static void planCatalog(SitePages pages, SiteViews views, SiteView site) {
    for (CategoryView category : site.categories()) {
      pages.add(
          "pages/category.ftlh",
          category.path(),
          category.lastModified(),
          Map.of("category", category));
    }
    for (LibraryView library : views.libraries()) {
      pages.add(
          "pages/library.ftlh", library.path(), library.lastModified(), Map.of("library", library));
    }
    views
        .moved()
        .forEach(
            (path, moved) -> pages.addUnlisted("pages/moved.ftlh", path, Map.of("moved", moved)));
  }

  private static void planNeeds(SitePages pages, SiteViews views) {
    List<BlockingView> names = views.blocking();
    pages.add("pages/instead-of-all.ftlh", SitePaths.INSTEAD_OF, Map.of("names", names));
    pages.add("pages/check.ftlh", SitePaths.CHECK, Map.of("names", names));
    for (BlockingView name : names) {
      pages.add("pages/instead-of.ftlh", name.path(), name.lastModified(), Map.of("name", name));
    }
    List<SystemView> systems = views.systems();
    pages.add("pages/for-all.ftlh", SitePaths.FOR, Map.of("systems", systems));
    for (SystemView system : systems) {
      pages.add("pages/for.ftlh", system.path(), system.lastModified(), Map.of("system", system));
    }
  }

  private static void planTexts(SitePages pages, SiteView site) {
    pages.addText("text/robots.txt.ftl", SitePaths.ROBOTS);
    if (site.baseUrl() != null) {
      pages.addText("feeds/sitemap.ftlx", SitePaths.SITEMAP);
      pages.addText("feeds/additions.ftlx", SitePaths.FEED);
    }
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
}
