package dev.awaitable.render;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.enrich.StarCount;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.judge.Verdict.StarsChange;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.render.view.ElsewhereView;
import dev.awaitable.render.view.FactView;
import dev.awaitable.render.view.LibraryPageView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.NeighbourView;
import dev.awaitable.render.view.OuterLinkView;
import dev.awaitable.render.view.RowView;
import dev.awaitable.render.view.StateView;
import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a library out of the entry, its facts and its verdict. */
final class LibraryViews {

  /** The order in which tables sort states. */
  private static final List<State> STATES = List.of(State.values());

  private final CatalogIndex index;
  private final FactSheet factSheet;
  private final FacetSheet facetSheet;
  private final OuterLinks outer;
  private final ForgePages forge;
  private final StructuredData structured;

  /** What the pages of all libraries are made of; see {@link OwnPage#madeOf}. */
  private final Common common;

  /** Most libraries are an alternative to several others. */
  private final Map<Slug, NeighbourView> neighbours = new ConcurrentHashMap<>();

  /** The words of the catalog, and who told facts. */
  record Common(Vocabulary vocabulary, Map<String, Source> sources) {}

  LibraryViews(CatalogIndex index, SiteSettings settings) {
    this.index = index;
    this.outer = new OuterLinks(index.judged().links(), index.judged().today());
    this.forge = new ForgePages(settings.repository(), settings.entries());
    this.structured = new StructuredData(settings.baseUrl());
    EnrichedCatalog enriched = index.judged().enriched();
    this.factSheet = new FactSheet(enriched.sources());
    this.common = new Common(enriched.catalog().head().vocabulary(), enriched.sources());
    this.facetSheet = new FacetSheet(common.vocabulary(), enriched.evidence());
  }

  /** What lists and tables show of a library. */
  LibraryView of(Library library) {
    Verdict verdict = index.verdict(library);
    RepositoryFacts facts = index.facts(library);
    StarsChange change = verdict.starsChange();
    PackageName packageName = library.packageName();
    Slug successor = library.supersededBy();
    Fact<Integer> stars = facts.stars();
    return new LibraryView(
        library.id().value(),
        library.name(),
        library.description(),
        SitePaths.library(library.id()),
        category(index.home(library).id()),
        addresses(library).stream().map(it -> it.url().value()).toList(),
        packageName == null ? null : packageName.value(),
        new StateView(verdict.state().word(), verdict.reason(), verdict.outlook()),
        verdict.lastActivity() == null ? null : Words.month(verdict.lastActivity()),
        activity(verdict),
        stars == null ? null : Words.compact(stars.value()),
        stars == null ? null : starCount(stars),
        change == null ? null : Words.change(change.difference()),
        change == null ? null : change(change),
        row(verdict, facts),
        StarLine.path(facts.starCounts()),
        facts.license() == null ? null : facts.license().value(),
        word(library.api()),
        library.runsOn().stream().map(Word::word).toList(),
        word(library.io()),
        library.note(),
        successor == null ? null : link(index.library(successor)),
        Words.day(library.added()),
        library.added().toString(),
        lastModified(library, facts).toString());
  }

  /** What its own page is filled with. */
  SitePages.Contents contents(LibraryView view) {
    Library library = index.library(new Slug(view.id()));
    return new OwnPage(view, library, elsewhere(library));
  }

  private final class OwnPage implements SitePages.Contents {

    private final LibraryView view;
    private final Library library;
    private final ElsewhereView elsewhere;

    OwnPage(LibraryView view, Library library, ElsewhereView elsewhere) {
      this.view = view;
      this.library = library;
      this.elsewhere = elsewhere;
    }

    /**
     * The library's own facts as they are: to make of them what is shown takes ten times as long.
     */
    @Override
    public Object madeOf() {
      return Arrays.asList(
          view,
          library,
          index.verdict(library),
          index.facts(library),
          index.judged().enriched().evidence().get(library.id()),
          common,
          elsewhere);
    }

    @Override
    public Map<String, ?> values() {
      return Map.of("library", view, "page", page(library), "elsewhere", elsewhere);
    }
  }

  private ElsewhereView elsewhere(Library library) {
    Slug successor = library.supersededBy();
    Slug origin = library.forkOf();
    return new ElsewhereView(
        library.alsoIn().stream().map(this::category).toList(),
        links(library),
        library.connectsTo().stream().map(index::system).map(LibraryViews::link).toList(),
        index.answers().of(library).stream().map(LibraryViews::link).toList(),
        successor == null ? null : neighbour(index.library(successor)),
        neighbours(index.supersededBy(library).stream()),
        origin == null ? null : link(index.library(origin)),
        library.extending().stream().map(index::library).map(LibraryViews::link).toList(),
        neighbours(alternatives(library)),
        forge.edit(library.id()),
        forge.report(library.id()));
  }

  private LibraryPageView page(Library library) {
    RepositoryFacts facts = index.facts(library);
    return new LibraryPageView(
        index.verdict(library).caution(),
        library.packageName() != null && !isQuarantined(facts),
        StarLine.of(facts.starCounts()),
        facetSheet.of(library),
        factSheet.of(facts, library.repo()),
        SideBySide.link(library, alternatives(library).toList()).orElse(null),
        structured.of(library, facts));
  }

  /** Its fact sheet. */
  List<FactView> facts(LibraryView view) {
    Library library = index.library(new Slug(view.id()));
    return factSheet.of(index.facts(library), library.repo());
  }

  /** All that {@link #facts} and {@link #alternatives} tell of some, in whatever form. */
  List<Object> ingredients(List<LibraryView> some) {
    List<Object> all = new ArrayList<>();
    all.add(index.judged().enriched().sources());
    for (LibraryView view : some) {
      all.add(index.facts(index.library(new Slug(view.id()))));
      all.add(alternatives(view));
    }
    return all;
  }

  /** Other entries for the same need. */
  List<LinkView> alternatives(LibraryView view) {
    return alternatives(index.library(new Slug(view.id()))).map(LibraryViews::link).toList();
  }

  private Stream<Library> alternatives(Library library) {
    return index.alternatives(library).stream()
        .filter(it -> !it.id().equals(library.supersededBy()));
  }

  private static boolean isQuarantined(RepositoryFacts facts) {
    Fact<PackageStanding> standing = facts.packageStanding();
    return standing != null && standing.value().status() == PackageStatus.QUARANTINED;
  }

  private LinkView category(Slug id) {
    return new LinkView(index.category(id).name(), SitePaths.category(id));
  }

  private static LinkView link(Library library) {
    return new LinkView(library.name(), SitePaths.library(library.id()));
  }

  private static LinkView link(ExternalSystem system) {
    return new LinkView(system.name(), SitePaths.forSystem(system.id()));
  }

  private static LinkView link(BlockingName name) {
    return new LinkView(name.name(), SitePaths.insteadOf(name.id()));
  }

  private List<NeighbourView> neighbours(Stream<Library> libraries) {
    return libraries.map(this::neighbour).toList();
  }

  private NeighbourView neighbour(Library library) {
    NeighbourView known = neighbours.get(library.id());
    return known == null
        ? neighbours.computeIfAbsent(library.id(), id -> newNeighbour(library))
        : known;
  }

  private NeighbourView newNeighbour(Library library) {
    Verdict verdict = index.verdict(library);
    RepositoryFacts facts = index.facts(library);
    return new NeighbourView(
        library.name(),
        SitePaths.library(library.id()),
        library.description(),
        verdict.state().word(),
        facts.stars() == null ? null : Words.compact(facts.stars().value()),
        verdict.lastActivity() == null ? null : Words.month(verdict.lastActivity()),
        row(verdict, facts));
  }

  private List<OuterLinkView> links(Library library) {
    Map<LibraryLink, LinkOverride> said = library.linkStatus();
    return addresses(library).stream()
        .map(it -> outer.of(it.label(), it.url(), said.get(it.link())))
        .toList();
  }

  /** An outer address with its name for readers. */
  private record Address(String label, WebUrl url, LibraryLink link) {}

  /** Outer addresses, the most telling first. */
  private static List<Address> addresses(Library library) {
    List<Address> addresses = new ArrayList<>();
    if (library.repo() != null) {
      WebUrl source = new WebUrl(library.repo().url());
      addresses.add(new Address("Source", source, LibraryLink.REPO));
    }
    if (library.homepage() != null) {
      addresses.add(new Address("Homepage", library.homepage(), LibraryLink.HOMEPAGE));
    }
    if (library.docs() != null) {
      addresses.add(new Address("Documentation", library.docs(), LibraryLink.DOCS));
    }
    if (library.packageName() != null) {
      WebUrl page = OuterLinks.onPypi(library.packageName());
      addresses.add(new Address("PyPI", page, LibraryLink.PACKAGE));
    }
    return addresses;
  }

  private static @Nullable String word(@Nullable Word word) {
    return word == null ? null : word.word();
  }

  private RowView row(Verdict verdict, RepositoryFacts facts) {
    LocalDate last = verdict.lastActivity();
    StarsChange change = verdict.starsChange();
    return new RowView(
        facts.stars() == null ? null : facts.stars().value(),
        change == null ? null : change.difference(),
        last == null ? null : last.toString(),
        STATES.indexOf(verdict.state()),
        last == null ? null : RecencyLine.place(last, index.judged().today()),
        facts.lastCommit() == null);
  }

  private static @Nullable String activity(Verdict verdict) {
    LocalDate last = verdict.lastActivity();
    if (last == null) {
      return null;
    }
    String seen = verdict.seenOn() == null ? "" : ", seen " + Words.day(verdict.seenOn());
    return "last " + verdict.activityKind() + " " + Words.day(last) + seen;
  }

  private static String starCount(Fact<Integer> stars) {
    String day = stars.seenOn() == null ? "" : ", seen " + Words.day(stars.seenOn());
    return Words.exact(stars.value()) + " stars" + day;
  }

  private static String change(StarsChange change) {
    String from = Words.exact(change.before()) + " on " + Words.day(change.from());
    return "from " + from + " to " + Words.exact(change.after()) + " on " + Words.day(change.to());
  }

  /** The newest day of anything the page shows. */
  private LocalDate lastModified(Library library, RepositoryFacts facts) {
    Stream<@Nullable LocalDate> seen =
        facts.all().stream().map(fact -> fact == null ? null : fact.seenOn());
    Stream<LocalDate> counted = facts.starHistory().stream().map(StarCount::on);
    Stream<LocalDate> read =
        index.judged().enriched().evidence().getOrDefault(library.id(), List.of()).stream()
            .map(Evidence::seenOn);
    return Stream.of(seen, counted, read)
        .flatMap(days -> days)
        .filter(day -> day != null)
        .max(Comparator.naturalOrder())
        .filter(day -> day.isAfter(library.added()))
        .orElse(library.added());
  }
}
