package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.ChangesView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SystemView;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a judged catalog into the whole site and the README. Pure: the same catalog, settings and
 * assets give the same bytes.
 */
public final class SiteRenderer {

  private static final List<Integer> ICONS = List.of(192, 512);

  private final Assets assets;
  private final TemplateEngine engine;
  private final @Nullable CardMaker artist;

  /** Makes a renderer that reads its templates from the assets given and draws no cards. */
  public SiteRenderer(Assets assets) {
    this(assets, null);
  }

  /**
   * Makes a renderer.
   *
   * @param artist draws social cards and icons; null for a site without
   */
  public SiteRenderer(Assets assets, @Nullable CardMaker artist) {
    this.assets = assets;
    this.engine = new TemplateEngine(new AssetTemplates(assets));
    this.artist = artist;
  }

  /** Renders a catalog in which nothing was ever found to have changed. */
  public RenderedSite render(JudgedCatalog judged, SiteSettings settings) {
    return render(judged, List.of(), settings);
  }

  /**
   * Renders everything in memory and reads it again to find its faults.
   *
   * @param observed what was found to have changed
   */
  public RenderedSite render(
      JudgedCatalog judged, Collection<Change> observed, SiteSettings settings) {
    return plan(judged, observed, settings).rendered();
  }

  /**
   * Plans everything, so that it can be made file by file.
   *
   * @param observed what was found to have changed
   */
  public SitePlan plan(JudgedCatalog judged, Collection<Change> observed, SiteSettings settings) {
    SiteViews views = new SiteViews(judged, observed, settings);
    SiteView site = views.site();
    SitePages pages = new SitePages(engine, site);
    planWhole(pages, views, site);
    planCatalog(pages, views, site);
    planNeeds(pages, views);
    MachineFiles machines = new MachineFiles(assets, engine, views, site, observed);
    machines.plan(pages);
    Map<String, FilePlan> pictures = new TreeMap<>();
    Map<Integer, String> icons = new TreeMap<>();
    if (artist != null && site.baseUrl() != null) {
      CardPlan cards = new CardPlan(artist);
      new CardViews(views, site).plan(cards, pages);
      ICONS.forEach(size -> icons.put(size, cards.icon(size)));
      pictures.putAll(cards.files());
    }
    SortedMap<String, FilePlan> files = pages.files();
    files.putAll(pictures);
    machines.addTo(files, settings, icons);
    files.put(SitePaths.AUDIT_TABLE, FilePlan.ofText(() -> new AuditTable(judged).write()));
    files.put(
        SitePaths.COMPARE_TABLE,
        FilePlan.ofText(() -> new CompareTable(views.libraries()).write()));
    JoinedScripts.join(assets.files())
        .forEach((path, content) -> files.put("assets/" + path, FilePlan.of(() -> content)));
    byte[] readme =
        engine.fill("text/README.md.ftl", Map.of("site", site, "readme", views.readme()));
    return new SitePlan(files, site.baseUrl(), new String(readme, StandardCharsets.UTF_8));
  }

  private static void planWhole(SitePages pages, SiteViews views, SiteView site) {
    String newest = views.lastModified();
    pages.add(
        "pages/index.ftlh", SitePaths.HOME, newest, Map.of("home", views.home(), "site", site));
    pages.add(
        "pages/judging.ftlh", SitePaths.JUDGING, Map.of("totals", views.totals(), "site", site));
    pages.add("pages/compare.ftlh", SitePaths.COMPARE, Map.of("site", site));
    pages.add("pages/about.ftlh", SitePaths.ABOUT, Map.of("site", site));
    pages.add("pages/resources.ftlh", SitePaths.RESOURCES, Map.of("groups", views.resources()));
    pages.add("pages/guide.ftlh", SitePaths.GUIDE, Map.of("pages", views.pagesToRefer()));
    pages.add(
        "pages/a-z.ftlh",
        SitePaths.A_TO_Z,
        newest(views.libraries().stream().map(LibraryView::lastModified)),
        Map.of("letters", views.letters(), "site", site));
    pages.add(
        "pages/graveyard.ftlh",
        SitePaths.GRAVEYARD,
        views.graveyardModified(),
        Map.of("former", views.graveyard(), "removed", views.removed()));
    for (ChangesView changes : views.changes().pages()) {
      pages.add(
          "pages/changes.ftlh", changes.path(), changes.lastModified(), Map.of("changes", changes));
    }
    pages.addNotFound();
  }

  private static void planCatalog(SitePages pages, SiteViews views, SiteView site) {
    for (CategoryView category : site.categories()) {
      pages.add(
          "pages/category.ftlh",
          category.path(),
          category.lastModified(),
          Map.of("category", category, "feeds", category.name()));
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
    pages.add(
        "pages/instead-of-all.ftlh",
        SitePaths.INSTEAD_OF,
        newest(names.stream().map(BlockingView::lastModified)),
        Map.of("names", names));
    pages.add("pages/check.ftlh", SitePaths.CHECK, Map.of("names", names));
    for (BlockingView name : names) {
      pages.add("pages/instead-of.ftlh", name.path(), name.lastModified(), Map.of("name", name));
    }
    List<SystemView> systems = views.systems();
    pages.add(
        "pages/for-all.ftlh",
        SitePaths.FOR,
        newest(systems.stream().map(SystemView::lastModified)),
        Map.of("systems", systems));
    for (SystemView system : systems) {
      pages.add("pages/for.ftlh", system.path(), system.lastModified(), Map.of("system", system));
    }
  }

  private static String newest(Stream<String> days) {
    return days.max(Comparator.naturalOrder()).orElse("");
  }
}
