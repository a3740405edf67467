package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeLog;
import dev.awaitable.judge.JudgedCatalog;
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
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

  private JudgedCatalog judged() {
    return views.index().judged();
  }

  private Catalog catalog() {
    return judged().enriched().catalog();
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

  /** What is written without a template, in parts that can be planned side by side. */
  List<Callable<Map<String, FilePlan>>> written(SiteSettings settings) {
    Split split = new Split(assets);
    return List.of(
        files(it -> views.search().write(limits.search(), split, prints, it)),
        files(it -> new AuditTable(judged()).write(limits.audited(), split, prints, it)),
        files(it ->
            new CompareTable(views.own(), views.libraries())
                .write(limits.compared(), split, prints, it)),
        files(it -> published(settings, it)));
  }

  private static Callable<Map<String, FilePlan>> files(
      Consumer<BiConsumer<String, FilePlan>> writer) {
    return () -> {
      Map<String, FilePlan> files = new HashMap<>();
      writer.accept(files::put);
      return files;
    };
  }

  private void published(SiteSettings settings, BiConsumer<String, FilePlan> files) {
    CatalogIndex index = views.index();
    String title = catalog().head().title();
    files.accept(SitePaths.API_CSV, FilePlan.of(() -> new CatalogCsv(index).write()));
    SCHEMAS.forEach(it -> files.accept("api/v1/" + it, FilePlan.ofText(() -> schema(it))));
    new ApiJson(index, prints).write(title, settings.now(), limits.published(), files);
    new ChangesJson(prints).write(title, views.changes().log(), limits.published(), files);
    libraries(files, new LibraryJson(index, prints));
    badges(files);
    String base = site.baseUrl();
    if (base != null) {
      feeds.forEach(
          it -> files.accept(it.json(), FilePlan.of(() -> JsonFeed.write(it, site, base))));
    }
  }

  /** Hundreds of addresses, but no more pictures than there are states. */
  private void badges(BiConsumer<String, FilePlan> files) {
    Map<BadgeView, FilePlan> drawn = new HashMap<>();
    new Badges(views.index())
        .all()
        .forEach((path, badge) -> files.accept(path, drawn.computeIfAbsent(badge, this::picture)));
  }

  private FilePlan picture(BadgeView badge) {
    byte[] drawn = engine.fill("badges/badge.ftlx", Map.of("badge", badge));
    String print = prints.of(badge);
    return FilePlan.of(() -> print, () -> drawn);
  }

  private void libraries(BiConsumer<String, FilePlan> files, LibraryJson json) {
    Map<Slug, List<Change>> changes = new HashMap<>();
    for (ChangeLog.Entry entry : views.changes().log()) {
      Change change = entry.change();
      changes.computeIfAbsent(change.id(), unused -> new ArrayList<>()).add(change);
    }
    catalog()
        .libraries()
        .forEach(library ->
            files.accept(
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
