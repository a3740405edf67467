package dev.awaitable.render;

import dev.awaitable.judge.State;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.SystemView;
import dev.awaitable.render.view.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the views of what readers come with: a name they use today, a system they speak to. */
final class NeedViews {

  private final CatalogIndex index;
  private final Map<Slug, LibraryView> libraries;

  NeedViews(CatalogIndex index, Map<Slug, LibraryView> libraries) {
    this.index = index;
    this.libraries = libraries;
  }

  List<BlockingView> blocking() {
    return index.judged().enriched().catalog().blocking().stream().map(this::view).toList();
  }

  List<SystemView> systems() {
    return index.judged().enriched().catalog().head().systems().stream().map(this::view).toList();
  }

  private BlockingView view(BlockingName name) {
    List<Library> answers = index.answersTo(name);
    Comparator<Library> preferredFirst =
        Comparator.comparingInt(
            it -> name.prefer().contains(it.id()) ? name.prefer().indexOf(it.id()) : 1_000);
    List<LibraryView> living = views(answers, true, preferredFirst.thenComparing(mostStars()));
    List<LibraryView> former = views(answers, false, mostStars());
    return new BlockingView(
        name.name(),
        name.kind() == BlockingKind.STDLIB,
        name.aliases(),
        SitePaths.insteadOf(name.id()),
        name.asyncSince(),
        name.asyncApi(),
        name.asyncEvidence(),
        itself(name, answers),
        name.note(),
        living,
        former,
        lastModified(living, former));
  }

  private SystemView view(ExternalSystem system) {
    List<Library> speakers = index.speakersOf(system);
    List<LibraryView> living = views(speakers, true, mostStars());
    List<LibraryView> former = views(speakers, false, mostStars());
    return new SystemView(
        system.name(),
        system.kind(),
        system.description(),
        system.aliases(),
        SitePaths.forSystem(system.id()),
        Words.count(living.size(), "library", "libraries"),
        living,
        former,
        lastModified(living, former));
  }

  /** The entry that is the very package of that name. */
  private static @Nullable LinkView itself(BlockingName name, List<Library> answers) {
    return answers.stream()
        .filter(it -> CatalogIndex.isItself(name, it))
        .findFirst()
        .map(it -> new LinkView(it.name(), SitePaths.library(it.id())))
        .orElse(null);
  }

  private List<LibraryView> views(List<Library> wanted, boolean living, Comparator<Library> order) {
    List<LibraryView> views = new ArrayList<>();
    wanted.stream()
        .filter(it -> isUsable(index.verdict(it).state()) == living)
        .sorted(order)
        .forEach(it -> {
          LibraryView view = libraries.get(it.id());
          if (view != null) {
            views.add(view);
          }
        });
    return List.copyOf(views);
  }

  /** Whether somebody could start with it today; what nobody has looked at may be fine. */
  private static boolean isUsable(State state) {
    return switch (state) {
      case ACTIVE, QUIET, STALE, FINISHED, UNKNOWN -> true;
      case ARCHIVED, SUPERSEDED, GONE -> false;
    };
  }

  private Comparator<Library> mostStars() {
    Comparator<Library> stars = Comparator.comparingInt(it -> -index.stars(it));
    return stars.thenComparing(Library::id);
  }

  private static String lastModified(List<LibraryView> living, List<LibraryView> former) {
    List<LibraryView> all = new ArrayList<>(living);
    all.addAll(former);
    return all.stream().map(LibraryView::lastModified).max(Comparator.naturalOrder()).orElse("");
  }
}
