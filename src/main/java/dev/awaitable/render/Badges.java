package dev.awaitable.render;

import dev.awaitable.model.Library;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.BadgeView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a badge for every address that a README may have put into its text: of entries, of the ids
 * they had before, and of entries that were taken out.
 *
 * <p>Nobody knows which font a badge will be shown in. So its texts are measured by a table of our
 * own, and the picture tells the reader's program to set them exactly that wide.
 */
final class Badges {

  /** Widths in tenths of a pixel, for a plain sans-serif of 11 pixels. */
  private static final int WIDE = 105;

  private static final int MIDDLE = 68;
  private static final int NARROW = 36;

  private final CatalogIndex index;
  private final Map<String, BadgeView> drawn = new HashMap<>();

  Badges(CatalogIndex index) {
    this.index = index;
  }

  /** All badges by their paths. */
  Map<String, BadgeView> all() {
    Map<String, BadgeView> badges = new LinkedHashMap<>();
    var catalog = index.judged().enriched().catalog();
    for (RemovedEntry former : catalog.removed()) {
      put(badges, former.id(), "removed");
    }
    for (Library library : catalog.libraries().toList()) {
      String word = index.verdict(library).state().word();
      put(badges, library.id(), word);
      library.formerly().forEach(it -> put(badges, it, word));
    }
    return badges;
  }

  private void put(Map<String, BadgeView> badges, Slug id, String word) {
    badges.put(SitePaths.badge(id), drawn.computeIfAbsent(word, this::view));
  }

  private BadgeView view(String word) {
    boolean removed = word.equals("removed");
    String title = index.judged().enriched().catalog().head().title();
    String label = (removed ? "was listed on " : "listed on ") + title;
    return new BadgeView(label, word, word, width(label), width(word));
  }

  static int width(String text) {
    return (text.codePoints().map(Badges::tenths).sum() + 5) / 10;
  }

  private static int tenths(int sign) {
    if ("fijlrtI.,:;|!' ()[]".indexOf(sign) >= 0) {
      return NARROW;
    }
    boolean plain = sign < 0x250 && "mwMW@%".indexOf(sign) < 0;
    return plain ? MIDDLE : WIDE;
  }
}
