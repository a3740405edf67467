package dev.awaitable.render;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells which file of the site a link leads to, however it is written. */
final class SiteAddresses {

  private final @Nullable String base;
  private final @Nullable String basePath;

  /**
   * Knows where a site is published.
   *
   * @param base with a final slash; null when not known
   */
  SiteAddresses(@Nullable String base) {
    this.base = base;
    this.basePath = base == null ? null : URI.create(base).getPath();
  }

  /**
   * The path of the file from the site's root; null when the link leads out of the site.
   *
   * @param from the path of the file that the link stands in
   */
  @Nullable String target(String from, String link) {
    String path = upTo('?', upTo('#', link));
    if (base != null && path.startsWith(base)) {
      return file(path.substring(base.length()));
    }
    if (path.indexOf(':') >= 0) {
      return null;
    }
    if (path.startsWith("/")) {
      boolean ours = basePath != null && path.startsWith(basePath) && !path.startsWith("//");
      return ours && basePath != null ? file(path.substring(basePath.length())) : null;
    }
    return path.isEmpty() ? from : file(resolved(from, path));
  }

  private static String upTo(char end, String link) {
    int at = link.indexOf(end);
    return at < 0 ? link : link.substring(0, at);
  }

  /** The common form, up some folders and then down, is worked out by hand: there are millions. */
  private static String resolved(String from, String link) {
    int folder = from.lastIndexOf('/') + 1;
    int path = 0;
    while (folder > 0 && link.startsWith("../", path)) {
      folder = from.lastIndexOf('/', folder - 2) + 1;
      path += 3;
    }
    boolean plain = link.indexOf("./", path) < 0 && link.indexOf('%', path) < 0;
    return plain
        ? from.substring(0, folder) + link.substring(path)
        : URI.create(from).resolve(link).getPath();
  }

  /** Servers show the index of a folder that is asked for. */
  private static String file(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }
}
