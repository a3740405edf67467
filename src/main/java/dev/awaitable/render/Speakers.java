package dev.awaitable.render;

import dev.awaitable.judge.Answers;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.SystemView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what speaks to a system: in which order, and which of it are what. */
final class Speakers {

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

  Speakers(CatalogIndex index) {
    this.index = index;
  }

  /**
   * Those made for it come first: who asks for a database wants a driver, not what is famous. Made
   * for it is what speaks to the fewest systems, and then what stands in the same categories as
   * that: a second driver speaks to a fork of the database as well. Where such are of many
   * categories nothing is made for it, and the categories come first that speak to it most.
   *
   * @param usable whether living entries are wanted, or those of former days
   */
  List<Library> of(ExternalSystem system, boolean usable) {
    Answers answers = index.answers();
    List<Library> all =
        index.speakersOf(system).stream().filter(it -> answers.isUsable(it) == usable).toList();
    int fewest = all.stream().mapToInt(it -> it.connectsTo().size()).min().orElse(0);
    Set<Slug> homes =
        all.stream()
            .filter(it -> it.connectsTo().size() == fewest)
            .map(this::home)
            .collect(Collectors.toUnmodifiableSet());
    if (homes.size() > MOST_HOMES) {
      return mostOfAKindFirst(all);
    }
    Comparator<Library> madeForIt =
        Comparator.<Library>comparingInt(it -> homes.contains(home(it)) ? 0 : 1)
            .thenComparingInt(it -> it.connectsTo().size());
    return all.stream().sorted(madeForIt.thenComparing(answers.mostStars())).toList();
  }

  private List<Library> mostOfAKindFirst(List<Library> all) {
    return byHome(all).values().stream()
        .sorted(Comparator.comparingInt(kind -> -kind.size()))
        .flatMap(kind -> kind.stream().sorted(index.answers().mostStars()))
        .toList();
  }

  /** The categories that several of these are of; none where they are few or much of a kind. */
  List<SystemView.Kind> kinds(List<Library> all) {
    if (all.size() < MANY) {
      return List.of();
    }
    List<SystemView.Kind> kinds =
        byHome(all).values().stream()
            .filter(kind -> kind.size() >= LEAST_OF_A_KIND)
            .limit(MOST_KINDS)
            .map(this::kind)
            .toList();
    return kinds.size() < LEAST_KINDS ? List.of() : kinds;
  }

  private SystemView.Kind kind(List<Library> of) {
    Category category = index.home(of.getFirst());
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

  /** Those of the same category as the first: a driver is compared with drivers. */
  List<LibraryView> alike(List<LibraryView> views) {
    if (views.isEmpty()) {
      return views;
    }
    Slug first = home(views.getFirst());
    return views.stream().filter(it -> home(it).equals(first)).toList();
  }

  /** By their categories, in the order in which these come first. */
  private Map<Slug, List<Library>> byHome(List<Library> all) {
    Map<Slug, List<Library>> kinds = new LinkedHashMap<>();
    all.forEach(it -> kinds.computeIfAbsent(home(it), unused -> new ArrayList<>()).add(it));
    return kinds;
  }

  private Slug home(LibraryView view) {
    return home(index.library(new Slug(view.id())));
  }

  private Slug home(Library library) {
    return index.home(library).id();
  }
}
