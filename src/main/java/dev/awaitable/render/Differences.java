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

/** Finds in what libraries for one need differ: the traits that some have and others do not. */
final class Differences {

  private Differences() {}

  /** The differences between these, in the order they are given. */
  static DifferencesView of(List<LibraryView> libraries) {
    List<Line> lines = new ArrayList<>();
    add(lines, libraries, "A sync API too", it -> "async-and-sync".equals(it.api()));
    for (String loop : loops(libraries)) {
      add(lines, libraries, "Runs on " + loop, it -> it.runsOn().contains(loop));
    }
    add(lines, libraries, "Native input and output", it -> "native".equals(it.io()));
    add(lines, libraries, "Works in threads", it -> "threads".equals(it.io()));
    add(lines, libraries, "Partly in threads", it -> "mixed".equals(it.io()));
    List<Note> notes = new ArrayList<>();
    for (LibraryView library : libraries) {
      String note = library.note();
      if (note != null) {
        notes.add(new Note(link(library), note));
      }
    }
    return new DifferencesView(lines, notes);
  }

  private static void add(
      List<Line> lines, List<LibraryView> all, String trait, Predicate<LibraryView> has) {
    List<LinkView> who = all.stream().filter(has).map(Differences::link).toList();
    if (!who.isEmpty() && who.size() < all.size()) {
      lines.add(new Line(trait, who));
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
