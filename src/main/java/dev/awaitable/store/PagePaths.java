package dev.awaitable.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Checks that the paths of pages lead into the site and nowhere else, on every system. */
final class PagePaths {

  /** What the publisher itself puts into a site. */
  private static final Set<String> RESERVED = Set.of(SiteFolder.MARKER, SiteFolder.KEPT);

  private static final String FORBIDDEN = "\\:*?\"<>|";

  private PagePaths() {}

  /** Throws {@link IllegalArgumentException} at the first path that must not be written. */
  static void check(SortedSet<String> pages) {
    Map<String, String> met = new HashMap<>();
    for (String path : pages) {
      checkOne(path);
      String other = met.put(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        throw refused(path, "differs from '" + other + "' only in its case");
      }
    }
    Set<String> folders = new HashSet<>();
    for (String path : pages) {
      // From the innermost folder outwards: what is above one that was met was met as well.
      for (int slash = path.lastIndexOf('/');
          slash > 0 && folders.add(path.substring(0, slash));
          slash = path.lastIndexOf('/', slash - 1)) {
        if (met.containsKey(path.substring(0, slash).toLowerCase(Locale.ROOT))) {
          throw refused(path, "is below a page");
        }
      }
    }
  }

  /**
   * Whether a site with these paths has all of some files. Paths come sorted, so each is looked for
   * among the files: the other way round takes far longer.
   */
  static boolean hold(Set<String> paths, Set<String> files) {
    return paths.stream().filter(files::contains).count() == files.size();
  }

  private static void checkOne(String path) {
    if (RESERVED.contains(path)) {
      throw refused(path, "is the publisher's own");
    }
    int part = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '/';
      if (c == '/') {
        if (i == part || isDots(path, part, i)) {
          throw refused(path, "is not a plain path below the site");
        }
        part = i + 1;
      } else if (c < 0x20 || c == 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        throw refused(path, "has a character that some system cannot store");
      }
    }
  }

  private static boolean isDots(String path, int from, int to) {
    return path.charAt(from) == '.'
        && (to == from + 1 || (to == from + 2 && path.charAt(from + 1) == '.'));
  }

  private static IllegalArgumentException refused(String path, String why) {
    return new IllegalArgumentException("the page '" + path + "' " + why);
  }
}
