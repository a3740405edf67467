package dev.awaitable.render;

import dev.awaitable.model.Library;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links to libraries side by side: which, the page is told behind the {@code #} of its address. */
final class SideBySide {

  /** So many fit on the page; its script and {@code pick.js} know the same. */
  private static final int MOST = 4;

  /** What ids follow, divided by commas. */
  private static final String IDS = "ids=";

  private SideBySide() {}

  /** The first few of some libraries; empty where there is nothing to compare. */
  static Optional<LinkView> link(List<LibraryView> libraries) {
    return link(libraries, LibraryView::id, LibraryView::name);
  }

  /** A library and the first few of others; empty where there are none. */
  static Optional<LinkView> link(Library library, List<Library> others) {
    List<Library> all = new ArrayList<>(List.of(library));
    all.addAll(others);
    return link(all, it -> it.id().value(), Library::name);
  }

  private static <T> Optional<LinkView> link(
      List<T> all, Function<T, String> id, Function<T, String> name) {
    List<T> some = all.stream().limit(MOST).toList();
    if (some.size() < 2) {
      return Optional.empty();
    }
    String ids = some.stream().map(id).collect(Collectors.joining(","));
    List<String> names = some.stream().map(name).toList();
    String label =
        String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    return Optional.of(new LinkView(label, SitePaths.COMPARE + "#" + IDS + ids));
  }

  /** Whether what stands behind the {@code #} of a link to a page is such a choice. */
  static boolean isChoice(String page, String fragment) {
    return page.equals(SitePaths.COMPARE) && fragment.startsWith(IDS);
  }

  /** The ids of the libraries that a choice names. */
  static List<String> ids(String choice) {
    return List.of(choice.substring(IDS.length()).split(",", -1));
  }
}
