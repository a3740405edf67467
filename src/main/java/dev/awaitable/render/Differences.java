package dev.awaitable.render;

import dev.awaitable.render.view.DifferencesView;
import dev.awaitable.render.view.DifferencesView.Line;
import dev.awaitable.render.view.DifferencesView.Note;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds in what libraries for one need differ: the traits that some have and others do not. */
final class Differences {

  /** The answers that say whether there is a sync API; the others say that the question is moot. */
  private static final Set<String> CALLABLE = Set.of("async-and-sync", "async-only");

  private Differences() {}

  /**
   * The differences between these, in the order they are given.
   *
   * @param alike those of them to be put side by side, the first few if they are many
   */
  static DifferencesView of(List<LibraryView> libraries, List<LibraryView> alike) {
    List<Line> lines = new ArrayList<>();
    List<LibraryView> callable =
        libraries.stream().filter(it -> CALLABLE.contains(String.valueOf(it.api()))).toList();
    add(lines, callable, "A sync API too", "No sync API", it -> "async-and-sync".equals(it.api()));
    List<LibraryView> looped = libraries.stream().filter(it -> !it.runsOn().isEmpty()).toList();
    for (String loop : loops(looped)) {
      add(lines, looped, "Runs on " + loop, "Not on " + loop, it -> it.runsOn().contains(loop));
    }
    add(lines, libraries, "Works in threads", null, it -> "threads".equals(it.io()));
    add(lines, libraries, "Partly in threads", null, it -> "mixed".equals(it.io()));
    List<Note> notes = new ArrayList<>();
    for (LibraryView library : libraries) {
      String note = library.note();
      if (note != null) {
        notes.add(new Note(link(library), note));
      }
    }
    return new DifferencesView(lines, notes, SideBySide.link(alike).orElse(null));
  }

  /** Names the few: those that have a trait, or those that lack it where most have it. */
  private static void add(
      List<Line> lines,
      List<LibraryView> all,
      String trait,
      @Nullable String lack,
      Predicate<LibraryView> has) {
    List<LinkView> with = all.stream().filter(has).map(Differences::link).toList();
    List<LinkView> without = all.stream().filter(has.negate()).map(Differences::link).toList();
    if (with.isEmpty() || without.isEmpty()) {
      return;
    }
    if (lack != null && with.size() > without.size()) {
      lines.add(new Line(lack, without));
    } else {
      lines.add(new Line(trait, with));
    }
  }

  private static Set<String> loops(List<LibraryView> libraries) {
    Set<String> loops = new LinkedHashSet<>();
    libraries.forEach(it -> loops.addAll(it.runsOn()));
    return loops;
  }

  private static LinkView link(LibraryView library) {
    return new LinkView(library.name(), library.path());
  }
}
