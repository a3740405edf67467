package dev.awaitable.check;

import dev.awaitable.model.BlockingKind;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of the catalog file is laid out: the order of keys, the lists that are sorted, and
 * what stands on one line. Made of the same shapes that the reader checks against, so that a new
 * key has its place here by itself.
 */
public sealed interface Layout {

  /** A single value, or a piece of which nothing is known. */
  record Single() implements Layout {}

  /**
   * A mapping.
   *
   * @param keys its keys in their order
   * @param members the layouts of those that are more than single values
   * @param inline whether it stands in braces on one line
   */
  record Table(List<String> keys, Map<String, Layout> members, boolean inline) implements Layout {

    /** Copies the collections. */
    public Table {
      keys = List.copyOf(keys);
      members = Map.copyOf(members);
    }

    /** The layout of what a key holds. */
    public Layout of(String key) {
      return members.getOrDefault(key, UNKNOWN);
    }
  }

  /**
   * A list of mappings.
   *
   * @param item the layout of each
   * @param order what the list is sorted by, empty for an entry that lacks it; null where the order
   *     is for people to choose
   */
  record Rows(Layout item, @Nullable Function<Mapping, Optional<String>> order) implements Layout {}

  /** That of anything unheard of. */
  Layout UNKNOWN = new Single();

  /** That of the whole file. */
  static Table catalog() {
    Map<String, Layout> members = new HashMap<>();
    members.put("policy", table(Shapes.POLICY));
    members.put(
        "vocabulary",
        table(
            Shapes.VOCABULARY,
            Map.of(
                "api", table(Shapes.API_WORDS),
                "runs_on", table(Shapes.LOOP_WORDS),
                "io", table(Shapes.IO_WORDS),
                "resource_kinds", table(Shapes.KIND_WORDS))));
    members.put("systems", new Rows(table(Shapes.SYSTEM), Layout::name));
    Layout word = table(Shapes.LINK_WORD);
    Map<String, Layout> words = new HashMap<>();
    Shapes.LINK_STATUS.keys().keySet().forEach(link -> words.put(link, word));
    Layout library =
        table(
            Shapes.LIBRARY,
            Map.of(
                "status", table(Shapes.STATUS), "link_status", table(Shapes.LINK_STATUS, words)));
    Layout shelf = new Rows(library, it -> text(it, "id"));
    members.put("categories", new Rows(table(Shapes.CATEGORY, Map.of("libraries", shelf)), null));
    members.put("blocking", new Rows(table(Shapes.BLOCKING), Layout::kindAndName));
    Layout link = new Table(List.copyOf(Shapes.LINK.keys().keySet()), Map.of("status", word), true);
    members.put(
        "resources", new Rows(table(Shapes.RESOURCE, Map.of("links", new Rows(link, null))), null));
    members.put("removed", new Rows(table(Shapes.REMOVED), null));
    members.put("declined", new Rows(table(Shapes.DECLINED), null));
    return table(Shapes.CATALOG, members);
  }

  private static Table table(Shape shape) {
    return table(shape, Map.of());
  }

  private static Table table(Shape shape, Map<String, Layout> members) {
    return new Table(List.copyOf(shape.keys().keySet()), members, false);
  }

  private static Optional<String> name(Mapping entry) {
    return text(entry, "name").map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> kindAndName(Mapping entry) {
    Optional<String> kind =
        text(entry, "kind").map(it -> it.equals(BlockingKind.STDLIB.word()) ? "0" : "1");
    return kind.flatMap(it -> name(entry).map(name -> it + name));
  }

  private static Optional<String> text(Mapping entry, String key) {
    return entry
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(it -> ((Scalar) it).text())
        .filter(text -> !text.isBlank());
  }
}
