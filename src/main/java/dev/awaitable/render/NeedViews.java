package dev.awaitable.render;

import dev.awaitable.judge.Answers;
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
    Answers answers = index.answers();
    List<LibraryView> living = views(answers.usable(name));
    List<LibraryView> former = views(answers.former(name));
    return new BlockingView(
        name.name(),
        name.kind() == BlockingKind.STDLIB,
        name.aliases(),
        SitePaths.insteadOf(name.id()),
        name.asyncSince(),
        name.asyncApi(),
        name.asyncEvidence(),
        itself(name, answers.to(name)),
        name.note(),
        living,
        former,
        lastModified(living, former));
  }

  private SystemView view(ExternalSystem system) {
    List<LibraryView> living = speakers(system, true);
    List<LibraryView> former = speakers(system, false);
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
        .filter(it -> Answers.isItself(name, it))
        .findFirst()
        .map(it -> new LinkView(it.name(), SitePaths.library(it.id())))
        .orElse(null);
  }

  private List<LibraryView> speakers(ExternalSystem system, boolean usable) {
    Answers answers = index.answers();
    return views(
        index.speakersOf(system).stream()
            .filter(it -> answers.isUsable(it) == usable)
            .sorted(answers.mostStars())
            .toList());
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
