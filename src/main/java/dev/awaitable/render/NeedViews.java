package dev.awaitable.render;

import dev.awaitable.judge.Answers;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LineView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.NameView;
import dev.awaitable.render.view.ShelfView;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.render.view.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of what readers come with: a name they use today, a system they speak to. */
final class NeedViews {

  /** How many answers a name is listed with. */
  private static final int ANSWERS_NAMED = 4;

  /** More names than anybody reads in front of the choices. */
  private static final int ALREADY_NAMED = 50;

  /** What is made for a system is of hardly more categories. */
  private static final int MOST_HOMES = 3;

  /** From so many libraries on, it helps to know which are what. */
  private static final int MANY = 10;

  /** So many kinds are told apart, of as many libraries at least, and so many named of each. */
  private static final int LEAST_KINDS = 3;

  private static final int MOST_KINDS = 6;
  private static final int LEAST_OF_A_KIND = 2;
  private static final int NAMED_OF_A_KIND = 5;

  private final CatalogIndex index;
  private final Map<Slug, LibraryView> libraries;
  private final Function<LibraryView, LineView> lines;
  private final int rows;

  /**
   * Views of needs.
   *
   * @param lines what a table shows of a library
   * @param rows how many libraries the tables of one page hold
   */
  NeedViews(
      CatalogIndex index,
      Map<Slug, LibraryView> libraries,
      Function<LibraryView, LineView> lines,
      int rows) {
    this.index = index;
    this.libraries = libraries;
    this.lines = lines;
    this.rows = rows;
  }

  /** What people use today, for lists of it. */
  List<NameView> names() {
    return blocking().stream().map(this::name).toList();
  }

  private List<BlockingName> blocking() {
    return index.judged().enriched().catalog().blocking();
  }

  private NameView name(BlockingName name) {
    return new NameView(
        name.name(),
        SitePaths.insteadOf(name.id()),
        name.kind() == BlockingKind.STDLIB,
        name.aliases(),
        name.asyncSince(),
        index.answers().usable(name).stream().limit(ANSWERS_NAMED).map(Library::name).toList());
  }

  /** The external systems, for lists of them. */
  List<SystemShelf> systems() {
    return index.judged().enriched().catalog().head().systems().stream().map(this::shelf).toList();
  }

  private SystemShelf shelf(ExternalSystem system) {
    long usable = index.speakersOf(system).stream().filter(index.answers()::isUsable).count();
    String count = Words.count(usable, "library", "libraries");
    return new SystemShelf(
        new ShelfView(system.name(), SitePaths.forSystem(system.id()), count, system.description()),
        system.aliases());
  }

  /**
   * A system in a list of them.
   *
   * @param aliases other names people look for
   */
  record SystemShelf(ShelfView shelf, List<String> aliases) {}

  /** The first choices for a name or a system, side by side; empty where there are not several. */
  Optional<LinkView> sideBySide(String need) {
    Stream<List<LibraryView>> names =
        blocking().stream()
            .filter(it -> it.name().equals(need))
            .map(it -> views(index.answers().usable(it)));
    Stream<List<LibraryView>> systems =
        index.judged().enriched().catalog().head().systems().stream()
            .filter(it -> it.name().equals(need))
            .map(it -> alike(speakers(it, true)));
    return Stream.concat(names, systems).findFirst().flatMap(SideBySide::link);
  }

  /** The pages of what people use today, each with its answers. */
  List<ViewPage<BlockingView>> blockingPages() {
    return blocking().stream().flatMap(it -> pages(it).stream()).toList();
  }

  private List<ViewPage<BlockingView>> pages(BlockingName name) {
    Answers answers = index.answers();
    List<LibraryView> living = views(answers.usable(name));
    List<LibraryView> former = views(answers.former(name));
    return Paging.slices(SitePaths.insteadOf(name.id()), living, former, rows).stream()
        .map(it ->
            new ViewPage<>(
                it.path(),
                lastModified(it.first(), it.second()),
                view(name, it.first(), it.second()),
                it.paging()))
        .toList();
  }

  private BlockingView view(BlockingName name, List<LibraryView> living, List<LibraryView> former) {
    return new BlockingView(
        name.name(),
        name.kind() == BlockingKind.STDLIB,
        name.aliases(),
        name.asyncSince(),
        name.asyncApi(),
        name.asyncEvidence(),
        itself(name, index.answers().to(name)),
        name.note(),
        index.answers().usable(name).stream().anyMatch(it -> name.prefer().contains(it.id())),
        lines(living),
        Differences.of(living, living),
        lines(former));
  }

  /** The pages of the external systems, each with what speaks to it. */
  List<ViewPage<SystemView>> systemPages() {
    return index.judged().enriched().catalog().head().systems().stream()
        .flatMap(it -> pages(it).stream())
        .toList();
  }

  private List<ViewPage<SystemView>> pages(ExternalSystem system) {
    List<LibraryView> living = speakers(system, true);
    List<LibraryView> former = speakers(system, false);
    List<SystemView.Already> already = already(names(living));
    List<SystemView.Kind> kinds = kinds(living);
    return Paging.slices(SitePaths.forSystem(system.id()), living, former, rows).stream()
        .map(it ->
            new ViewPage<>(
                it.path(),
                lastModified(it.first(), it.second()),
                it.isFirst()
                    ? view(system, kinds, already, it.first(), it.second())
                    : view(system, List.of(), List.of(), it.first(), it.second()),
                it.paging()))
        .toList();
  }

  private SystemView view(
      ExternalSystem system,
      List<SystemView.Kind> kinds,
      List<SystemView.Already> already,
      List<LibraryView> living,
      List<LibraryView> former) {
    return new SystemView(
        system.name(),
        system.kind(),
        system.description(),
        system.aliases(),
        lines(living),
        Differences.of(living, alike(living)),
        kinds,
        already,
        others(names(living)),
        lines(former));
  }

  /** The categories that several of these are of; none where they are few or much of a kind. */
  private List<SystemView.Kind> kinds(List<LibraryView> living) {
    if (living.size() < MANY) {
      return List.of();
    }
    Map<Slug, List<Library>> all = new LinkedHashMap<>();
    for (LibraryView view : living) {
      all.computeIfAbsent(home(view), unused -> new ArrayList<>())
          .add(index.library(new Slug(view.id())));
    }
    List<SystemView.Kind> kinds =
        all.entrySet().stream()
            .filter(it -> it.getValue().size() >= LEAST_OF_A_KIND)
            .limit(MOST_KINDS)
            .map(it -> kind(index.category(it.getKey()), it.getValue()))
            .toList();
    return kinds.size() < LEAST_KINDS ? List.of() : kinds;
  }

  private SystemView.Kind kind(Category category, List<Library> of) {
    List<LinkView> first =
        of.stream()
            .sorted(index.answers().mostStars())
            .limit(NAMED_OF_A_KIND)
            .map(it -> new LinkView(it.name(), SitePaths.library(it.id())))
            .toList();
    return new SystemView.Kind(
        new LinkView(category.name(), SitePaths.category(category.id())),
        first,
        of.size() - first.size());
  }

  private List<LineView> lines(List<LibraryView> views) {
    return views.stream().map(lines).toList();
  }

  /** The names that any of these is an answer to, in their order. */
  private Set<BlockingName> names(List<LibraryView> answers) {
    Set<BlockingName> names = new LinkedHashSet<>();
    answers.forEach(it -> names.addAll(index.answers().of(index.library(new Slug(it.id())))));
    return names;
  }

  private List<SystemView.Already> already(Set<BlockingName> names) {
    return names.stream()
        .filter(NeedViews::speaksAsync)
        .limit(ALREADY_NAMED)
        .map(it -> new SystemView.Already(link(it), it.asyncSince(), it.asyncApi()))
        .toList();
  }

  private static List<LinkView> others(Set<BlockingName> names) {
    return names.stream().filter(it -> !speaksAsync(it)).map(NeedViews::link).toList();
  }

  private static boolean speaksAsync(BlockingName name) {
    return name.asyncSince() != null || name.asyncApi() != null;
  }

  private static LinkView link(BlockingName name) {
    return new LinkView(name.name(), SitePaths.insteadOf(name.id()));
  }

  /** The entry that is the very package of that name. */
  private static @Nullable LinkView itself(BlockingName name, List<Library> answers) {
    return answers.stream()
        .filter(it -> Answers.isItself(name, it))
        .findFirst()
        .map(it -> new LinkView(it.name(), SitePaths.library(it.id())))
        .orElse(null);
  }

  /**
   * Those made for it come first: who asks for a database wants a driver, not what is famous. Made
   * for it is what speaks to the fewest systems, and then what stands in the same categories as
   * that: a second driver speaks to a fork of the database as well. Where such are of many
   * categories nothing is made for it, and the categories come first that speak to it most.
   */
  private List<LibraryView> speakers(ExternalSystem system, boolean usable) {
    Answers answers = index.answers();
    List<Library> speakers =
        index.speakersOf(system).stream().filter(it -> answers.isUsable(it) == usable).toList();
    int fewest = speakers.stream().mapToInt(it -> it.connectsTo().size()).min().orElse(0);
    Set<Slug> homes =
        speakers.stream()
            .filter(it -> it.connectsTo().size() == fewest)
            .map(it -> index.home(it).id())
            .collect(Collectors.toUnmodifiableSet());
    Comparator<Library> first =
        homes.size() > MOST_HOMES
            ? mostOfTheirKind(speakers)
            : Comparator.<Library>comparingInt(it -> homes.contains(index.home(it).id()) ? 0 : 1)
                .thenComparingInt(it -> it.connectsTo().size());
    return views(speakers.stream().sorted(first.thenComparing(answers.mostStars())).toList());
  }

  /** Those of the same category as the first: a driver is compared with drivers. */
  private List<LibraryView> alike(List<LibraryView> living) {
    if (living.isEmpty()) {
      return living;
    }
    Slug first = home(living.getFirst());
    return living.stream().filter(it -> home(it).equals(first)).toList();
  }

  private Slug home(LibraryView library) {
    return index.home(index.library(new Slug(library.id()))).id();
  }

  private Comparator<Library> mostOfTheirKind(List<Library> all) {
    Map<Slug, Integer> counts = new LinkedHashMap<>();
    all.forEach(it -> counts.merge(index.home(it).id(), 1, Integer::sum));
    List<Slug> order =
        counts.keySet().stream()
            .sorted(Comparator.comparingInt(it -> -counts.getOrDefault(it, 0)))
            .toList();
    Map<Slug, Integer> places = new HashMap<>();
    order.forEach(it -> places.put(it, places.size()));
    return Comparator.comparingInt(it -> places.getOrDefault(index.home(it).id(), 0));
  }

  private List<LibraryView> views(List<Library> wanted) {
    List<LibraryView> views = new ArrayList<>();
    for (Library library : wanted) {
      LibraryView view = libraries.get(library.id());
      if (view != null) {
        views.add(view);
      }
    }
    return List.copyOf(views);
  }

  private static String lastModified(List<LibraryView> living, List<LibraryView> former) {
    List<LibraryView> all = new ArrayList<>(living);
    all.addAll(former);
    return all.stream().map(LibraryView::lastModified).max(Comparator.naturalOrder()).orElse("");
  }
}
