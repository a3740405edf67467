package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
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
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.ChangeView;
import dev.awaitable.render.view.HomeView;
import dev.awaitable.render.view.LetterView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.MovedView;
import dev.awaitable.render.view.OuterLinkView;
import dev.awaitable.render.view.ReadmeView;
import dev.awaitable.render.view.ResourcesView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.render.view.SiteView.PolicyView;
import dev.awaitable.render.view.SiteView.SourceView;
import dev.awaitable.render.view.SiteView.StateCount;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.render.view.TotalsView;
import dev.awaitable.render.view.Words;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of the whole site; each library's view is made once and shared. */
final class SiteViews {

  private static final int NEWEST = 50;
  private static final List<String> EXAMPLES = List.of("requests", "PostgreSQL", "time.sleep");

  /** How many changes the home page names. */
  private static final int CHANGED_LATELY = 8;

  private final CatalogIndex index;
  private final SiteSettings settings;
  private final Map<Slug, LibraryView> libraries = new LinkedHashMap<>();
  private final OuterLinks outer;
  private final ChangeViews changes;

  SiteViews(JudgedCatalog judged, Collection<Change> observed, SiteSettings settings) {
    this.index = new CatalogIndex(judged);
    this.settings = settings;
    this.outer = new OuterLinks(judged.links(), judged.today());
    this.changes = new ChangeViews(index, observed);
    LibraryViews views = new LibraryViews(index, settings);
    catalog().libraries().forEach(it -> libraries.put(it.id(), views.of(it)));
  }

  private Catalog catalog() {
    return index.judged().enriched().catalog();
  }

  /** Every library's view, in the catalog's order. */
  List<LibraryView> libraries() {
    return List.copyOf(libraries.values());
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
        Words.count(libraries.size(), "library", "libraries"),
        Words.count(catalog().resources().size(), "resource", "resources"),
        states(),
        catalog().categories().stream().map(this::category).toList(),
        newest(),
        sources(enriched),
        new PolicyView(
            policy.quietAfterMonths(),
            policy.staleAfterMonths(),
            policy.observationValidDays(),
            policy.dataOldAfterDays()),
        changes.newest());
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

  /** What people use today, each with its answers. */
  List<BlockingView> blocking() {
    return new NeedViews(index, libraries).blocking();
  }

  /** The external systems, each with what speaks to it. */
  List<SystemView> systems() {
    return new NeedViews(index, libraries).systems();
  }

  /** Entries that one should no longer start with, in the catalog's order. */
  List<LibraryView> graveyard() {
    return libraries.values().stream()
        .filter(it -> List.of("superseded", "archived", "gone").contains(it.state().word()))
        .toList();
  }

  /** The ISO date of the newest thing in the graveyard. */
  String graveyardModified() {
    return Stream.concat(
            graveyard().stream().map(LibraryView::lastModified),
            catalog().removed().stream().map(it -> it.on().toString()))
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** Libraries by the first letter of their names; what starts otherwise is under {@code #}. */
  List<LetterView> letters() {
    Map<String, List<LibraryView>> letters = new TreeMap<>();
    Comparator<LibraryView> byName = Comparator.comparing(it -> it.name().toLowerCase(Locale.ROOT));
    libraries.values().stream()
        .sorted(byName.thenComparing(LibraryView::id))
        .forEach(it -> letters.computeIfAbsent(letter(it), unused -> new ArrayList<>()).add(it));
    return letters.entrySet().stream()
        .map(it -> new LetterView(it.getKey(), List.copyOf(it.getValue())))
        .toList();
  }

  private static String letter(LibraryView library) {
    String first = library.name().substring(0, 1).toUpperCase(Locale.ROOT);
    return first.matches("[A-Z]") ? first : "#";
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

  /** The README's view. */
  ReadmeView readme() {
    return new ReadmeViews()
        .of(
            catalog().categories().stream().map(this::category).toList(),
            resources(),
            sources(index.judged().enriched()));
  }

  /** What the search box looks through, as a script. */
  String searchIndex() {
    List<CategoryView> shelves = catalog().categories().stream().map(this::category).toList();
    return new SearchIndex(index).write(blocking(), systems(), libraries(), shelves);
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

  /** Pages that a text may lead to where the catalog has them, by their folder's address. */
  Map<String, String> pagesToRefer() {
    Map<String, String> pages = new HashMap<>();
    Stream.concat(
            libraries.values().stream().map(LibraryView::path),
            Stream.concat(
                blocking().stream().map(BlockingView::path),
                systems().stream().map(SystemView::path)))
        .forEach(path -> pages.put(path.substring(0, path.lastIndexOf('/')), path));
    return pages;
  }

  /** What to try first: names that most readers know, where the catalog has them. */
  private List<LinkView> examples() {
    List<LinkView> known = new ArrayList<>();
    blocking().forEach(it -> known.add(new LinkView(it.name(), it.path())));
    systems().forEach(it -> known.add(new LinkView(it.name(), it.path())));
    List<LinkView> examples =
        EXAMPLES.stream()
            .flatMap(name -> known.stream().filter(it -> it.label().equals(name)).limit(1))
            .toList();
    return examples.isEmpty() ? known.stream().limit(EXAMPLES.size()).toList() : examples;
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

  /** Entries that were taken out, newest first. */
  List<MovedView> removed() {
    return catalog().removed().stream()
        .sorted(Comparator.comparing(RemovedEntry::on).reversed())
        .map(this::removed)
        .toList();
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

  private CategoryView category(Category category) {
    List<LibraryView> own = views(category.libraries());
    List<LibraryView> visitors = views(index.visitors(category));
    String lastModified =
        Stream.concat(own.stream(), visitors.stream())
            .map(LibraryView::lastModified)
            .max(Comparator.naturalOrder())
            .orElse("");
    return new CategoryView(
        category.id().value(),
        category.name(),
        category.description(),
        SitePaths.category(category.id()),
        Words.count(own.size() + visitors.size(), "library", "libraries"),
        own,
        visitors,
        lastModified);
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

  private List<LibraryView> newest() {
    Comparator<LibraryView> byDay = Comparator.comparing(LibraryView::addedIso).reversed();
    return libraries.values().stream()
        .sorted(byDay.thenComparing(LibraryView::id))
        .limit(NEWEST)
        .toList();
  }

  private static List<SourceView> sources(EnrichedCatalog enriched) {
    return enriched.sources().values().stream()
        .sorted(Comparator.comparing(it -> it.id()))
        .map(it ->
            new SourceView(
                it.name(), it.url() == null ? null : it.url().value(), it.license(), it.taken()))
        .toList();
  }
}
