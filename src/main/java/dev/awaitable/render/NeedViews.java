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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Differences.of(living),
        former,
        lastModified(living, former));
  }

  private SystemView view(ExternalSystem system) {
    List<LibraryView> living = speakers(system, true);
    List<LibraryView> former = speakers(system, false);
    Set<BlockingName> spoken = names(living);
    return new SystemView(
        system.name(),
        system.kind(),
        system.description(),
        system.aliases(),
        SitePaths.forSystem(system.id()),
        Words.count(living.size(), "library", "libraries"),
        living,
        Differences.of(living),
        already(spoken),
        others(spoken),
        former,
        lastModified(living, former));
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
