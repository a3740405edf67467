package dev.awaitable.render;

import dev.awaitable.render.view.PagingView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page with what it shows.
 *
 * @param path where it is, from the site's root
 * @param lastModified ISO date of the newest thing on it
 * @param view what its template is filled with
 * @param paging where it stands among the pages of its list; null when it is the only one
 */
record ViewPage<V>(String path, String lastModified, V view, @Nullable PagingView paging) {

  /** What its template is told, with the view under the name given. */
  Map<String, Object> values(String name) {
    Map<String, Object> values = new HashMap<>();
    values.put(name, view);
    if (paging != null) {
      values.put("paging", paging);
    }
    return values;
  }

  boolean isFirst() {
    return paging == null || paging.number() == 1;
  }
}
