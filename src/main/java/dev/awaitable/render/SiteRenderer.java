package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.render.Paging.Slice;
import dev.awaitable.render.SitePages.Contents;
import dev.awaitable.render.SiteViews.Graveyard;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.ChangesView;
import dev.awaitable.render.view.EntryView;
import dev.awaitable.render.view.LetterView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.NameView;
import dev.awaitable.render.view.ResourcesView;
import dev.awaitable.render.view.ShelfView;
import dev.awaitable.render.view.ShelvesView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.work.Errand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a judged catalog into the whole site and the README. Pure: the same catalog, settings and
 * assets give the same bytes.
 */
public final class SiteRenderer {

  private static final List<Integer> ICONS = List.of(192, 512);
  private static final String GUIDE = "pages/guide.ftlh";

  /** A link in a template to a page that not every catalog has. */
  private static final Pattern REFERRED = Pattern.compile("<@to \"([^\"]+)\"");

  private final Assets assets;
  private final TemplateEngine engine;
  private final @Nullable CardMaker artist;
  private final SiteLimits limits;

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
    this(assets, artist, SiteLimits.DEFAULT);
  }

  /**
   * Makes a renderer of sites with other limits than usual.
   *
   * @param artist draws social cards and icons; null for a site without
   * @param limits from which size on pages and files are made in parts
   */
  public SiteRenderer(Assets assets, @Nullable CardMaker artist, SiteLimits limits) {
    this.assets = assets;
    this.limits = limits;
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
    SiteViews views = new SiteViews(judged, observed, settings, limits);
    SiteView site = views.site();
    Prints prints = new Prints();
    MachineFiles machines = new MachineFiles(assets, engine, views, site, limits, prints);
    // What scripts look through takes as long to share out as all pages to plan.
    List<Errand<Map<String, FilePlan>>> written =
        machines.written(settings).stream().map(Errand::begin).toList();
    Errand<List<ViewPage<SystemView>>> systems = Errand.begin(views::systemPages);
    Errand<String> readme = Errand.begin(() -> readme(views, site));
    SitePages pages = new SitePages(engine, site, prints);
    planWhole(pages, views);
    planCatalog(pages, views);
    planNeeds(pages, views, systems.result());
    machines.plan(pages);
    Map<String, FilePlan> pictures = new TreeMap<>();
    Map<Integer, String> icons = new TreeMap<>();
    if (artist != null && site.baseUrl() != null) {
      CardPlan cards = new CardPlan(artist);
      new CardViews(views, site).plan(cards, pages);
      ICONS.forEach(size -> icons.put(size, cards.icon(size)));
      pictures.putAll(cards.files());
    }
    NavigableMap<String, FilePlan> files = pages.files();
    files.putAll(pictures);
    files.put(SitePaths.MANIFEST, FilePlan.of(() -> ManifestJson.write(site, icons)));
    written.reversed().forEach(it -> files.putAll(it.result()));
    JoinedScripts.join(assets.files())
        .forEach((path, content) -> files.put("assets/" + path, FilePlan.of(() -> content)));
    return new SitePlan(files, site.baseUrl(), readme.result());
  }

  private String readme(SiteViews views, SiteView site) {
    byte[] readme =
        engine.fill("text/README.md.ftl", Map.of("site", site, "readme", views.readme()));
    return new String(readme, StandardCharsets.UTF_8);
  }

  private void planWhole(SitePages pages, SiteViews views) {
    ShelvesView shelves = views.shelvesElsewhere();
    pages.addLater(
        "pages/index.ftlh",
        SitePaths.HOME,
        views.lastModified(),
        () ->
            Contents.of(
                Map.of(
                    "home", views.home(),
                    "extent", views.extent(),
                    "shelves", shelves,
                    "names", views.namesByCategory())));
    pages.addLater(
        "pages/judging.ftlh",
        SitePaths.JUDGING,
        "",
        () -> Contents.of(Map.of("totals", views.totals(), "extent", views.extent())));
    pages.addLater(
        "pages/compare.ftlh",
        SitePaths.COMPARE,
        "",
        () -> Contents.of(Map.of("shelves", shelves, "comparisons", views.comparisons())));
    pages.add("pages/about.ftlh", SitePaths.ABOUT, Map.of("sources", views.sources()));
    for (ViewPage<List<ResourcesView>> page : views.resourcePages()) {
      pages.add("pages/resources.ftlh", page.path(), page.values("groups"));
    }
    pages.add("pages/guide.ftlh", SitePaths.GUIDE, Map.of("pages", referred(GUIDE, views)));
    planNames(pages, views);
    for (ViewPage<Graveyard> page : views.graveyard()) {
      Map<String, Object> values = page.values("graveyard");
      values.put("former", page.view().former());
      values.put("removed", page.view().removed());
      values.put("counts", page.view().counts());
      values.remove("graveyard");
      pages.add("pages/graveyard.ftlh", page.path(), page.lastModified(), values);
    }
    for (ViewPage<ChangesView> page : views.changes().pages()) {
      pages.add("pages/changes.ftlh", page.path(), page.lastModified(), page.values("changes"));
    }
    if (shelves.all() != null) {
      for (Slice<ShelfView, ShelfView> it :
          Paging.slices(SitePaths.CATEGORIES, views.shelves(), limits.rows())) {
        pages.add("pages/categories.ftlh", it.path(), it.values(Map.of("shelves", it.first())));
      }
    }
    pages.addNotFound(Map.of("shelves", shelves));
  }

  /** The pages that a template has links to, where the catalog has them. */
  private Map<String, String> referred(String template, SiteViews views) {
    Set<String> asked = new HashSet<>();
    String text = Objects.requireNonNullElse(assets.template(template), "");
    REFERRED.matcher(text).results().forEach(it -> asked.add(it.group(1)));
    return views.pagesToRefer(asked);
  }

  /** All names on one page while they fit; else a page that leads to one for each letter. */
  private void planNames(SitePages pages, SiteViews views) {
    List<LetterView> letters = views.letters();
    String newest = newest(views.libraries().stream().map(LibraryView::lastModified));
    String libraries = views.extent().libraries();
    if (views.libraries().size() <= limits.names()) {
      pages.add(
          "pages/a-z.ftlh",
          SitePaths.A_TO_Z,
          newest,
          Map.of("letters", letters, "libraries", libraries));
      return;
    }
    List<LinkView> steps = new ArrayList<>();
    for (LetterView letter : letters) {
      steps.add(new LinkView(letter.letter(), SitePaths.letter(letter.folder())));
    }
    pages.add(
        "pages/letters.ftlh",
        SitePaths.A_TO_Z,
        newest,
        Map.of(
            "libraries", libraries,
            "steps", steps,
            "counts", letters.stream().map(it -> it.libraries().size()).toList()));
    for (LetterView letter : letters) {
      String path = SitePaths.letter(letter.folder());
      for (Slice<EntryView, EntryView> it :
          Paging.slices(path, letter.libraries(), limits.names())) {
        Map<String, Object> values =
            Map.of("letter", letter.letter(), "entries", it.first(), "steps", steps);
        pages.add("pages/letter.ftlh", it.path(), it.values(values));
      }
    }
  }

  private static void planCatalog(SitePages pages, SiteViews views) {
    for (ViewPage<CategoryView> page : views.categoryPages()) {
      Map<String, Object> values = page.values("category");
      if (page.isFirst()) {
        values.put("feeds", page.view().name());
      }
      pages.add("pages/category.ftlh", page.path(), page.lastModified(), values);
    }
    for (LibraryView library : views.libraries()) {
      pages.addLater(
          "pages/library.ftlh",
          library.path(),
          library.lastModified(),
          () -> views.own().contents(library));
    }
    views
        .moved()
        .forEach(
            (path, moved) -> pages.addUnlisted("pages/moved.ftlh", path, Map.of("moved", moved)));
  }

  private void planNeeds(SitePages pages, SiteViews views, List<ViewPage<SystemView>> speakers) {
    List<ViewPage<BlockingView>> answers = views.blockingPages();
    List<NameView> packages = views.names().stream().filter(it -> !it.stdlib()).toList();
    List<NameView> stdlib = views.names().stream().filter(it -> it.stdlib()).toList();
    String newest = newest(answers.stream().map(ViewPage::lastModified));
    for (Slice<NameView, NameView> it :
        Paging.slices(SitePaths.INSTEAD_OF, packages, stdlib, limits.names())) {
      pages.add(
          "pages/instead-of-all.ftlh",
          it.path(),
          newest,
          it.values(Map.of("packages", it.first(), "stdlib", it.second())));
    }
    pages.add(
        "pages/check.ftlh",
        SitePaths.CHECK,
        Map.of(
            "names",
            packages.stream()
                .limit(limits.names())
                .map(it -> new LinkView(it.name(), it.path()))
                .toList()));
    for (ViewPage<BlockingView> page : answers) {
      pages.add("pages/instead-of.ftlh", page.path(), page.lastModified(), page.values("name"));
    }
    newest = newest(speakers.stream().map(ViewPage::lastModified));
    for (Slice<ShelfView, ShelfView> it :
        Paging.slices(SitePaths.FOR, views.systems(), limits.names())) {
      pages.add("pages/for-all.ftlh", it.path(), newest, it.values(Map.of("systems", it.first())));
    }
    for (ViewPage<SystemView> page : speakers) {
      pages.add("pages/for.ftlh", page.path(), page.lastModified(), page.values("system"));
    }
  }

  private static String newest(Stream<String> days) {
    return days.max(Comparator.naturalOrder()).orElse("");
  }
}
