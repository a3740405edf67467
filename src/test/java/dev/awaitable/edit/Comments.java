package dev.awaitable.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.SourceText;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the comments of a file are about, so that it can be compared with that of another. */
final class Comments {

  private Comments() {}

  /** The comments of each piece of a file, by the way to it, in their order. */
  static Map<String, List<String>> byPiece(SourceText source, Node root) {
    return by(source, root, Comments::way);
  }

  /** The comments of each section, and of each entry of a list, sorted. */
  static Map<String, List<String>> byEntry(SourceText source, Node root) {
    Map<String, List<String>> entries = by(source, root, row -> way(entry(row)));
    entries.values().forEach(Collections::sort);
    return entries;
  }

  private static Map<String, List<String>> by(
      SourceText source, Node root, Function<@Nullable Row, String> name) {
    Outline outline = Outline.of(source, root);
    assertThat(Remarks.attach(source, outline)).isEmpty();
    Map<String, List<String>> comments = new TreeMap<>();
    for (Block block : outline.blocks()) {
      note(comments, name.apply(block.owner), block.head);
      note(comments, name.apply(block.owner), block.below);
      block.rows.forEach(row -> note(comments, name.apply(row), row.above));
      block.rows.forEach(row -> note(comments, name.apply(row), row.beside));
    }
    return comments;
  }

  private static void note(Map<String, List<String>> comments, String piece, List<String> lines) {
    lines.stream()
        .map(String::strip)
        .filter(it -> !it.equals(Row.BLANK))
        .forEach(it -> comments.computeIfAbsent(piece, key -> new ArrayList<>()).add(it));
  }

  /** The innermost item of a list of mappings that a row belongs to, or else its section. */
  private static @Nullable Row entry(@Nullable Row row) {
    Row at = row;
    while (at != null
        && at.parent.owner != null
        && !(at.key == null && at.value instanceof Mapping)) {
      at = at.parent.owner;
    }
    return at;
  }

  private static String way(@Nullable Row row) {
    if (row == null) {
      return "";
    }
    String last =
        row.key != null ? row.key.text() : row.value instanceof Mapping it ? name(it) : "item";
    return way(row.parent.owner) + "/" + last;
  }

  private static String name(Mapping entry) {
    for (String key : List.of("id", "name", "title", "url")) {
      if (entry.get(key).orElse(null) instanceof Scalar scalar) {
        return scalar.text();
      }
    }
    return "entry";
  }
}
