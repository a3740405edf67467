package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A <a href="https://toml.io/en/v1.0.0">TOML</a> value that knows its line.
 *
 * @param value a table, an array, a text or another scalar
 * @param line where it stands, counted from 1
 */
record Toml(Object value, int line) {

  private static final String FAULT = "this is not valid TOML, so nothing in this file is read";

  /**
   * One key of a table.
   *
   * @param key the key
   * @param value its value
   */
  record Entry(String key, Toml value) {}

  /** Reads a whole file; empty where it has a fault, which is noted. */
  static Optional<Toml> parse(String text, ManifestBuilder found) {
    int deep = Nesting.tooDeepAt(text);
    if (deep > 0) {
      found.fault(deep, line(text, deep), "lists and tables stand too deep inside one another");
      return Optional.empty();
    }
    TomlParseResult result = org.tomlj.Toml.parse(text);
    Optional<Integer> first =
        result.errors().stream()
            .map(TomlParseError::position)
            .map(TomlPosition::line)
            .min(Comparator.naturalOrder());
    first.ifPresent(it -> found.fault(it, line(text, it), FAULT));
    return first.isPresent() ? Optional.empty() : Optional.of(new Toml(result, 1));
  }

  private static String line(String text, int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }

  /** The value of a key; empty when this is no table or has no such key. */
  Optional<Toml> get(String key) {
    return value instanceof TomlTable table ? of(table, key) : Optional.empty();
  }

  /** The value below several keys. */
  Optional<Toml> get(String key, String below) {
    return get(key).flatMap(it -> it.get(below));
  }

  /** The value below three keys. */
  Optional<Toml> get(String key, String below, String further) {
    return get(key, below).flatMap(it -> it.get(further));
  }

  private static Optional<Toml> of(TomlTable table, String key) {
    Object value = table.get(List.of(key));
    TomlPosition at = table.inputPositionOf(List.of(key));
    return value == null ? Optional.empty() : Optional.of(new Toml(value, lineOf(at)));
  }

  private static int lineOf(@Nullable TomlPosition at) {
    return at == null ? 1 : at.line();
  }

  boolean isTable() {
    return value instanceof TomlTable;
  }

  boolean isArray() {
    return value instanceof TomlArray;
  }

  /** The entries of a table in the order of their lines; none where this is no table. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    if (value instanceof TomlTable table) {
      for (String key : table.keySet()) {
        of(table, key).ifPresent(it -> entries.add(new Entry(key, it)));
      }
    }
    entries.sort(Comparator.comparingInt(it -> it.value().line()));
    return entries;
  }

  /** The items of an array; none where this is no array. */
  List<Toml> items() {
    List<Toml> items = new ArrayList<>();
    if (value instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        items.add(new Toml(array.get(i), lineOf(array.inputPositionOf(i))));
      }
    }
    return items;
  }

  /** The text, where this is one. */
  Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The text of a key. */
  Optional<String> text(String key) {
    return get(key).flatMap(Toml::text);
  }

  /** The value in a few words, for showing. */
  String shown() {
    if (isTable()) {
      return "{...}";
    }
    return isArray() ? "[...]" : value.toString();
  }
}
