package dev.awaitable.change;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that ever happened to entries, what the catalog itself tells included. */
public final class ChangeLog {

  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing((Entry it) -> it.change().on())
          .reversed()
          .thenComparing(it -> it.change().kind())
          .thenComparing(it -> !it.major())
          .thenComparing(it -> it.change().id());

  /** The number a version begins with, after the {@code v} of a tag and the epoch of PEP 440. */
  private static final Pattern FIRST_NUMBER = Pattern.compile("[vV]?(?:\\d+!)?(\\d{1,9})(?!\\d).*");

  /** Numbers from here on are years. */
  private static final int FIRST_YEAR = 1990;

  private ChangeLog() {}

  /**
   * A change as it is told.
   *
   * @param change what happened
   * @param major whether it is a release with a higher first number than any before it
   */
  public record Entry(Change change, boolean major) {}

  /** All changes, the newest day first; of one day by kind, and by entry. */
  public static List<Entry> of(Catalog catalog, Collection<Change> observed) {
    List<Entry> entries = new ArrayList<>();
    catalog
        .libraries()
        .map(it -> new Change(it.added(), it.id(), ChangeKind.ADDED, null, null, null))
        .forEach(it -> entries.add(new Entry(it, false)));
    catalog.removed().stream()
        .map(it -> new Change(it.on(), it.id(), ChangeKind.REMOVED, null, null, null))
        .forEach(it -> entries.add(new Entry(it, false)));
    Map<Slug, Integer> highest = new HashMap<>();
    observed.stream()
        .sorted(Change.ORDER)
        .forEach(it -> entries.add(new Entry(it, isMajor(it, highest))));
    entries.sort(NEWEST_FIRST);
    return List.copyOf(entries);
  }

  private static boolean isMajor(Change change, Map<Slug, Integer> highest) {
    if (change.kind() != ChangeKind.RELEASED) {
      return false;
    }
    int from = major(change.from());
    int to = major(change.to());
    int before = Math.max(from, highest.getOrDefault(change.id(), -1));
    highest.put(change.id(), Math.max(before, to));
    return from >= 0 && to > before && to < FIRST_YEAR;
  }

  /** The first number of a version; negative where it has none. */
  private static int major(@Nullable String version) {
    if (version == null) {
      return -1;
    }
    Matcher found = FIRST_NUMBER.matcher(version);
    return found.matches() ? Integer.parseInt(found.group(1)) : -1;
  }
}
