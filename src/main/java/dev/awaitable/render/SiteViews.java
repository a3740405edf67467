package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.change.ChangeLog;
import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.Resource;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.Slug;
import dev.awaitable.render.NeedViews.SystemShelf;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.ChangeView;
import dev.awaitable.render.view.EntryView;
import dev.awaitable.render.view.ExtentView;
import dev.awaitable.render.view.ExtentView.StateCount;
import dev.awaitable.render.view.GraveView;
import dev.awaitable.render.view.HomeView;
import dev.awaitable.render.view.LetterView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LineView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.MovedView;
import dev.awaitable.render.view.NameView;
import dev.awaitable.render.view.OuterLinkView;
import dev.awaitable.render.view.ReadmeView;
import dev.awaitable.render.view.ResourcesView;
import dev.awaitable.render.view.ShelfView;
import dev.awaitable.render.view.ShelvesView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SiteView.PolicyView;
import dev.awaitable.render.view.SiteView.SourceView;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.render.view.TotalsView;
import dev.awaitable.render.view.Words;
import dev.awaitable.work.Errand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of the whole site; each library's view is made once and shared. */
final class SiteViews {

  private static final List<String> EXAMPLES = List.of("requests", "PostgreSQL", "time.sleep");

  /** How many changes the home page names. */
  private static final int CHANGED_LATELY = 8;

  private final CatalogIndex index;
  private final SiteSettings settings;
  private final SiteLimits limits;
  private final Map<Slug, LibraryView> libraries = new LinkedHashMap<>();
  private final Map<String, LineView> lines = new HashMap<>();
  private final LibraryViews own;
  private final OuterLinks outer;
  private final ChangeViews changes;
  private final NeedViews needs;
  private final List<NameView> names;
  private final List<SystemShelf> systems;
  private final List<ShelfView> shelves;

  SiteViews(
      JudgedCatalog judged, Collection<Change> observed, SiteSettings settings, SiteLimits limits) {
    this.index = new CatalogIndex(judged);
    this.settings = settings;
    this.limits = limits;
    this.outer = new OuterLinks(judged.links(), judged.today());
    Errand<ChangeViews> past =
        Errand.begin(() ->
            new ChangeViews(index, ChangeLog.of(judged.enriched().catalog(), observed), limits));
    this.own = new LibraryViews(index, settings);
    List<Library> all = catalog().libraries().toList();
    List<LibraryView> views = all.parallelStream().map(own::of).toList();
    for (int i = 0; i < views.size(); i++) {
      libraries.put(all.get(i).id(), views.get(i));
    }
    libraries.values().forEach(it -> lines.put(it.id(), LineView.of(it)));
    this.needs = new NeedViews(index, libraries, this::line, limits.rows());
    this.names = needs.names();
    this.systems = needs.systems();
    this.shelves = catalog().categories().stream().map(this::shelf).toList();
    this.changes = past.result();
  }

  private LineView line(LibraryView library) {
    LineView line = lines.get(library.id());
    return line == null ? LineView.of(library) : line;
  }

  private Catalog catalog() {
    return index.judged().enriched().catalog();
  }

  /** Every library's view, in the catalog's order. */
  List<LibraryView> libraries() {
    return List.copyOf(libraries.values());
  }

  /** What makes more of a library than lists show. */
  LibraryViews own() {
    return own;
  }

  SiteView site() {
    JudgedCatalog judged = index.judged();
    EnrichedCatalog enriched = judged.enriched();
    LocalDate observed = enriched.newestObservation();
    LocalDate dataOf = observed == null ? judged.today() : observed;
    Policy policy = catalog().head().policy();
    return new SiteView(
        catalog().head().title(),
        catalog().head().tagline(),
        settings.baseUrl() == null ? null : settings.baseUrl().value(),
        settings.repository() == null ? null : settings.repository().url(),
        Words.day(judged.today()),
        judged.today().toString(),
        observed == null ? null : Words.day(observed),
        Words.day(dataOf),
        dataOf.toString(),
        new PolicyView(
            policy.quietAfterMonths(),
            policy.staleAfterMonths(),
            policy.observationValidDays(),
            policy.dataOldAfterDays()));
  }

  /** How much the catalog holds. */
  ExtentView extent() {
    return new ExtentView(
        Words.count(libraries.size(), "library", "libraries"),
        Words.count(catalog().resources().size(), "resource", "resources"),
        states());
  }

  /** What this knows of the catalog. */
  CatalogIndex index() {
    return index;
  }

  /** What happened to entries. */
  ChangeViews changes() {
    return changes;
  }

  /** The ISO date of the newest thing on any page of the catalog. */
  String lastModified() {
    return Stream.concat(
            Stream.of(changes.lastModified()),
            libraries.values().stream().map(LibraryView::lastModified))
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** What people use today, for lists of it. */
  List<NameView> names() {
    return names;
  }

  /** The external systems, for lists of them. */
  List<ShelfView> systems() {
    return systems.stream().map(SystemShelf::shelf).toList();
  }

  /** What people use today, each with its answers. */
  List<ViewPage<BlockingView>> blockingPages() {
    return needs.blockingPages();
  }

  /** The external systems, each with what speaks to it. */
  List<ViewPage<SystemView>> systemPages() {
    return needs.systemPages();
  }

  /** The categories in reading order. */
  List<ShelfView> shelves() {
    return shelves;
  }

  /** The categories as pages about something else list them. */
  ShelvesView shelvesElsewhere() {
    boolean fits = shelves.size() <= limits.shelves();
    return new ShelvesView(
        fits ? shelves : shelves.subList(0, limits.shelves()),
        shelves.size(),
        fits ? null : SitePaths.CATEGORIES);
  }

  /** Every category with the names on it, for a page that lists all; none where they are many. */
  List<LetterView> namesByCategory() {
    if (libraries.size() > limits.names()) {
      return List.of();
    }
    return catalog().categories().stream()
        .map(it -> new LetterView(it.name(), entries(views(it.libraries()))))
        .toList();
  }

  private static List<EntryView> entries(List<LibraryView> views) {
    return views.stream().map(EntryView::of).toList();
  }

  /** The graveyard: libraries no longer to be started with, and entries that were taken out. */
  List<ViewPage<Graveyard>> graveyard() {
    List<LibraryView> dead = new ArrayList<>();
    for (String word : List.of("superseded", "archived", "gone")) {
      libraries.values().stream().filter(it -> it.state().word().equals(word)).forEach(dead::add);
    }
    List<RemovedEntry> removed =
        catalog().removed().stream()
            .sorted(Comparator.comparing(RemovedEntry::on).reversed())
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    dead.forEach(it -> counts.merge(it.state().word(), 1, Integer::sum));
    counts.put("removed", removed.size());
    return Paging.slices(SitePaths.GRAVEYARD, dead, removed, limits.rows()).stream()
        .map(it ->
            new ViewPage<>(
                it.path(),
                Stream.concat(
                        it.first().stream().map(LibraryView::lastModified),
                        it.second().stream().map(entry -> entry.on().toString()))
                    .max(Comparator.naturalOrder())
                    .orElse(""),
                new Graveyard(
                    it.first().stream().map(this::grave).toList(),
                    it.second().stream().map(this::removed).toList(),
                    counts),
                it.paging()))
        .toList();
  }

  /**
   * What one page of the graveyard shows.
   *
   * @param counts how many there are in all, by state
   */
  record Graveyard(List<GraveView> former, List<MovedView> removed, Map<String, Integer> counts) {}

  private GraveView grave(LibraryView library) {
    return new GraveView(
        library.name(),
        library.path(),
        library.state().word(),
        library.state().reason(),
        library.successor(),
        own.alternatives(library));
  }

  /** Libraries by the first letter of their names; what starts otherwise is under {@code #}. */
  List<LetterView> letters() {
    Map<String, List<EntryView>> letters = new TreeMap<>();
    record Named(String name, LibraryView library) {}
    Comparator<Named> byName = Comparator.comparing(Named::name);
    libraries.values().stream()
        .map(it -> new Named(it.name().toLowerCase(Locale.ROOT), it))
        .sorted(byName.thenComparing(it -> it.library().id()))
        .map(Named::library)
        .forEach(it ->
            letters.computeIfAbsent(letter(it), unused -> new ArrayList<>()).add(EntryView.of(it)));
    return letters.entrySet().stream()
        .map(it -> new LetterView(it.getKey(), List.copyOf(it.getValue())))
        .toList();
  }

  private static String letter(LibraryView library) {
    String first = library.name().substring(0, 1).toUpperCase(Locale.ROOT);
    char c = first.charAt(0);
    return first.length() == 1 && c >= 'A' && c <= 'Z' ? first : "#";
  }

  /** Resources in groups by kind; kinds without any are left out. */
  List<ResourcesView> resources() {
    List<ResourcesView> groups = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      List<ResourcesView.Item> items =
          catalog().resources().stream().filter(it -> it.kind() == kind).map(this::item).toList();
      if (!items.isEmpty()) {
        String meaning = catalog().head().vocabulary().resourceKinds().getOrDefault(kind, "");
        groups.add(
            new ResourcesView(ReadmeViews.anchor(heading(kind)), heading(kind), meaning, items));
      }
    }
    return List.copyOf(groups);
  }

  /** The resources on as many pages as they need. */
  List<ViewPage<List<ResourcesView>>> resourcePages() {
    record Placed(ResourcesView group, ResourcesView.Item item) {}
    List<Placed> all =
        resources().stream()
            .flatMap(group -> group.items().stream().map(item -> new Placed(group, item)))
            .toList();
    List<ViewPage<List<ResourcesView>>> pages = new ArrayList<>();
    for (Paging.Slice<Placed, Placed> it : Paging.slices(SitePaths.RESOURCES, all, limits.rows())) {
      Map<ResourcesView, List<ResourcesView.Item>> groups = new LinkedHashMap<>();
      it.first()
          .forEach(one ->
              groups.computeIfAbsent(one.group(), unused -> new ArrayList<>()).add(one.item()));
      List<ResourcesView> here =
          groups.entrySet().stream().map(group -> group.getKey().with(group.getValue())).toList();
      pages.add(new ViewPage<>(it.path(), "", here, it.paging()));
    }
    return pages;
  }

  /** The README's view. */
  ReadmeView readme() {
    return new ReadmeViews(limits.readme(), settings.baseUrl())
        .of(
            catalog().categories().stream().map(this::shelfOfReadme).toList(),
            extent().libraries(),
            resources(),
            sources());
  }

  private ReadmeViews.Category shelfOfReadme(Category category) {
    return new ReadmeViews.Category(
        shelf(category), views(category.libraries()), views(index.visitors(category)));
  }

  /** What the search box looks through. */
  SearchIndex search() {
    return new SearchIndex(index, names, systems, libraries(), shelves);
  }

  /** The lists of the home page. */
  HomeView home() {
    List<ChangeView> known =
        changes.newest().stream()
            .filter(it -> !it.kind().equals(ChangeKind.ADDED.word()))
            .limit(CHANGED_LATELY)
            .toList();
    return new HomeViews(index, libraries).view(examples(), known);
  }

  /** What is known of the whole catalog. */
  TotalsView totals() {
    return new Totals(index).view();
  }

  /** Of the pages asked for, by their folder's address, those that the catalog has. */
  Map<String, String> pagesToRefer(Set<String> asked) {
    Map<String, String> pages = new TreeMap<>();
    Stream.of(
            libraries.values().stream().map(LibraryView::path),
            names.stream().map(NameView::path),
            systems.stream().map(it -> it.shelf().path()))
        .flatMap(paths -> paths)
        .forEach(path -> {
          String folder = path.substring(0, path.lastIndexOf('/'));
          if (asked.contains(folder)) {
            pages.put(folder, path);
          }
        });
    return pages;
  }

  /** What to try first: names that most readers know, where the catalog has them. */
  private List<LinkView> examples() {
    List<LinkView> known = new ArrayList<>();
    names.forEach(it -> known.add(new LinkView(it.name(), it.path())));
    systems().forEach(it -> known.add(new LinkView(it.name(), it.path())));
    List<LinkView> examples =
        EXAMPLES.stream()
            .flatMap(name -> known.stream().filter(it -> it.label().equals(name)).limit(1))
            .toList();
    return examples.isEmpty() ? known.stream().limit(EXAMPLES.size()).toList() : examples;
  }

  /** What to put side by side first. */
  List<LinkView> comparisons() {
    return examples().stream().flatMap(it -> needs.sideBySide(it.label()).stream()).toList();
  }

  /** Pages for addresses whose entry got a new id or was taken out, by path. */
  Map<String, MovedView> moved() {
    Map<String, MovedView> moved = new LinkedHashMap<>();
    for (LibraryView library : libraries.values()) {
      for (Slug former : index.library(new Slug(library.id())).formerly()) {
        LinkView to = new LinkView(library.name(), library.path());
        moved.put(
            SitePaths.library(former), new MovedView(library.name(), to, null, null, List.of()));
      }
    }
    for (RemovedEntry removed : catalog().removed()) {
      moved.put(SitePaths.library(removed.id()), removed(removed));
    }
    return moved;
  }

  private MovedView removed(RemovedEntry entry) {
    List<LinkView> instead =
        entry.instead().stream()
            .map(it -> new LinkView(index.library(it).name(), SitePaths.library(it)))
            .toList();
    return new MovedView(entry.name(), null, entry.because(), Words.day(entry.on()), instead);
  }

  private static String heading(ResourceKind kind) {
    return switch (kind) {
      case DOCUMENTATION -> "Documentation";
      case WRITING -> "Writings";
      case TALK -> "Talks";
      case COURSE -> "Courses";
      case BOOK -> "Books";
      case PODCAST -> "Podcasts";
      case VIDEO -> "Videos";
      case COLLECTION -> "Collections";
    };
  }

  private ResourcesView.Item item(Resource resource) {
    List<OuterLinkView> links =
        resource.links().stream().map(it -> outer.of(it.label(), it.url(), it.status())).toList();
    return new ResourcesView.Item(
        resource.title(), by(resource), resource.description(), links.get(0).href(), links);
  }

  private static @Nullable String by(Resource resource) {
    if (resource.author() == null) {
      return resource.year() == null ? null : resource.year().toString();
    }
    return resource.year() == null ? resource.author() : resource.author() + ", " + resource.year();
  }

  /** The pages of the categories. */
  List<ViewPage<CategoryView>> categoryPages() {
    return catalog().categories().stream().flatMap(it -> pages(it).stream()).toList();
  }

  private List<ViewPage<CategoryView>> pages(Category category) {
    List<Library> own = category.libraries();
    List<Library> visitors = index.visitors(category);
    if (own.size() + visitors.size() > limits.rows()) {
      // Nobody reads many pages in the file's order: what most look for comes first.
      own = own.stream().sorted(index.answers().mostStars()).toList();
      visitors = visitors.stream().sorted(index.answers().mostStars()).toList();
    }
    String path = SitePaths.category(category.id());
    return Paging.slices(path, views(own), views(visitors), limits.rows()).stream()
        .map(it ->
            new ViewPage<>(
                it.path(),
                Stream.concat(it.first().stream(), it.second().stream())
                    .map(LibraryView::lastModified)
                    .max(Comparator.naturalOrder())
                    .orElse(""),
                new CategoryView(
                    category.name(),
                    category.description(),
                    count(category),
                    it.first().stream().map(this::line).toList(),
                    it.second().stream().map(this::line).toList()),
                it.paging()))
        .toList();
  }

  private ShelfView shelf(Category category) {
    return new ShelfView(
        category.name(),
        SitePaths.category(category.id()),
        count(category),
        category.description());
  }

  private String count(Category category) {
    int count = category.libraries().size() + index.visitors(category).size();
    return Words.count(count, "library", "libraries");
  }

  private List<LibraryView> views(List<Library> wanted) {
    List<LibraryView> found = new ArrayList<>();
    for (Library library : wanted) {
      LibraryView view = libraries.get(library.id());
      if (view != null) {
        found.add(view);
      }
    }
    return List.copyOf(found);
  }

  private List<StateCount> states() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    catalog().libraries().forEach(it -> counts.merge(index.verdict(it).state(), 1, Integer::sum));
    List<StateCount> states = new ArrayList<>();
    int before = 0;
    for (State state : State.values()) {
      int count = counts.getOrDefault(state, 0);
      int from = thousandths(before);
      before += count;
      states.add(new StateCount(state.word(), count, from, thousandths(before) - from));
    }
    return List.copyOf(states);
  }

  private int thousandths(int count) {
    return libraries.isEmpty() ? 0 : Math.round(1000f * count / libraries.size());
  }

  /** Where facts come from. */
  List<SourceView> sources() {
    return index.judged().enriched().sources().values().stream()
        .sorted(Comparator.comparing(it -> it.id()))
        .map(it ->
            new SourceView(
                it.name(), it.url() == null ? null : it.url().value(), it.license(), it.taken()))
        .toList();
  }
}
