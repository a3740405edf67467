package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeLog;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.BadgeView;
import dev.awaitable.render.view.FeedView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SitemapView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the site that programs read: feeds, the sitemap and its like, the published data,
 * badges. What has to name whole addresses is made only where the site's own is known.
 */
final class MachineFiles {

  private static final List<String> SCHEMAS =
      List.of("catalog.schema.json", "library.schema.json", "changes.schema.json");

  private final Assets assets;
  private final TemplateEngine engine;
  private final SiteViews views;
  private final SiteView site;
  private final SiteLimits limits;
  private final Prints prints;
  private final List<FeedView> feeds;

  MachineFiles(
      Assets assets,
      TemplateEngine engine,
      SiteViews views,
      SiteView site,
      SiteLimits limits,
      Prints prints) {
    this.assets = assets;
    this.engine = engine;
    this.views = views;
    this.site = site;
    this.limits = limits;
    this.prints = prints;
    this.feeds = site.baseUrl() == null ? List.of() : feeds();
  }

  private Catalog catalog() {
    return views.index().judged().enriched().catalog();
  }

  /** Plans what is made of templates; after all pages, which the sitemap lists. */
  void plan(SitePages pages) {
    pages.addText("text/robots.txt.ftl", SitePaths.ROBOTS, Map.of());
    pages.addText(
        "text/llms.txt.md.ftl",
        SitePaths.LLMS,
        Map.of("libraries", views.extent().libraries(), "shelves", views.shelvesElsewhere()));
    if (site.baseUrl() != null) {
      sitemap(pages);
      pages.addText("feeds/opensearch.ftlx", SitePaths.OPEN_SEARCH, Map.of());
      for (FeedView feed : feeds) {
        pages.addUnlisted("feeds/changes.ftlx", feed.atom(), Map.of("feed", feed));
      }
    }
  }

  /** One sitemap while the pages fit in it, else an index of as many as they need. */
  private void sitemap(SitePages pages) {
    String template = "feeds/sitemap.ftlx";
    List<SitemapView> listed = pages.listed();
    if (listed.size() <= limits.sitemap()) {
      pages.addText(template, SitePaths.SITEMAP, Map.of("pages", listed));
      return;
    }
    List<SitemapView> parts = new ArrayList<>();
    for (int from = 0; from < listed.size(); from += limits.sitemap()) {
      List<SitemapView> part =
          List.copyOf(listed.subList(from, Math.min(listed.size(), from + limits.sitemap())));
      String path = SitePaths.sitemap(parts.size() + 1);
      String newest =
          part.stream().map(SitemapView::lastModified).max(Comparator.naturalOrder()).orElse("");
      pages.addText(template, path, Map.of("pages", part));
      parts.add(new SitemapView(path, newest));
    }
    pages.addText("feeds/sitemap-index.ftlx", SitePaths.SITEMAP, Map.of("sitemaps", parts));
  }

  private List<FeedView> feeds() {
    List<FeedView> feeds = new ArrayList<>();
    feeds.add(views.changes().feed());
    feeds.addAll(views.changes().categoryFeeds());
    return feeds;
  }

  /**
   * Adds what is written without a template.
   *
   * @param icons the paths of drawn icons by their size
   */
  void addTo(Map<String, FilePlan> files, SiteSettings settings, Map<Integer, String> icons) {
    CatalogIndex index = views.index();
    String title = catalog().head().title();
    files.put(SitePaths.MANIFEST, FilePlan.of(() -> ManifestJson.write(site, icons)));
    files.put(SitePaths.API_CSV, FilePlan.of(() -> new CatalogCsv(index).write()));
    SCHEMAS.forEach(it -> files.put("api/v1/" + it, FilePlan.ofText(() -> schema(it))));
    new ApiJson(index, prints).write(title, settings.now(), limits.published(), files::put);
    new ChangesJson(prints).write(title, views.changes().log(), limits.published(), files::put);
    libraries(files, new LibraryJson(index, prints));
    badges(files);
    String base = site.baseUrl();
    if (base != null) {
      feeds.forEach(it -> files.put(it.json(), FilePlan.of(() -> JsonFeed.write(it, site, base))));
    }
  }

  /** What scripts look through, in as many files as it takes. */
  Map<String, FilePlan> tables() {
    Map<String, FilePlan> files = new HashMap<>();
    Split split = new Split(assets);
    views.search().write(limits.search(), split, prints, files::put);
    new AuditTable(views.index().judged()).write(limits.audited(), split, prints, files::put);
    new CompareTable(views.own(), views.libraries())
        .write(limits.compared(), split, prints, files::put);
    return files;
  }

  /** Hundreds of addresses, but no more pictures than there are states. */
  private void badges(Map<String, FilePlan> files) {
    Map<BadgeView, FilePlan> drawn = new HashMap<>();
    new Badges(views.index())
        .all()
        .forEach((path, badge) -> files.put(path, drawn.computeIfAbsent(badge, this::picture)));
  }

  private FilePlan picture(BadgeView badge) {
    byte[] drawn = engine.fill("badges/badge.ftlx", Map.of("badge", badge));
    String print = prints.of(badge);
    return FilePlan.of(() -> print, () -> drawn);
  }

  private void libraries(Map<String, FilePlan> files, LibraryJson json) {
    Map<Slug, List<Change>> changes = new HashMap<>();
    for (ChangeLog.Entry entry : views.changes().log()) {
      Change change = entry.change();
      changes.computeIfAbsent(change.id(), unused -> new ArrayList<>()).add(change);
    }
    catalog()
        .libraries()
        .forEach(library ->
            files.put(
                SitePaths.apiLibrary(library.id()), json.plan(library, own(library, changes))));
  }

  private static List<Change> own(Library library, Map<Slug, List<Change>> changes) {
    List<Change> own = new ArrayList<>(changes.getOrDefault(library.id(), List.of()));
    library.formerly().forEach(it -> own.addAll(changes.getOrDefault(it, List.of())));
    own.sort(Change.ORDER.reversed());
    return own;
  }

  private String schema(String name) {
    @Nullable String schema = assets.template("api/" + name);
    if (schema == null) {
      throw new IllegalStateException("templates/api/" + name + " is missing");
    }
    return schema;
  }
}
