package dev.awaitable.render;

import dev.awaitable.judge.Answers;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of what readers come with: a name they use today, a system they speak to. */
final class NeedViews {

  /** How many answers a name is listed with. */
  private static final int ANSWERS_NAMED = 4;

  /** More names than anybody reads in front of the choices. */
  private static final int ALREADY_NAMED = 50;

  private final CatalogIndex index;
  private final Speakers speakers;
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
    this.speakers = new Speakers(index);
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
            .map(it -> speakers.alike(views(speakers.of(it, true))));
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
    List<Library> usable = speakers.of(system, true);
    List<LibraryView> living = views(usable);
    List<LibraryView> former = views(speakers.of(system, false));
    List<SystemView.Already> already = already(names(living));
    List<SystemView.Kind> kinds = speakers.kinds(usable);
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
        Differences.of(living, speakers.alike(living)),
        kinds,
        already,
        others(names(living)),
        lines(former));
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
        .filter(BlockingName::speaksAsync)
        .limit(ALREADY_NAMED)
        .map(it -> new SystemView.Already(link(it), it.asyncSince(), it.asyncApi()))
        .toList();
  }

  private static List<LinkView> others(Set<BlockingName> names) {
    return names.stream().filter(it -> !it.speaksAsync()).map(NeedViews::link).toList();
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
