package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param source the lines of the file
 */
record Toml(Object value, int line, List<String> source) {

  private static final String FAULT = "this is not valid TOML, so nothing in this file is read";

  /** Nothing but blanks and a comment up to the end of a line. */
  private static final Pattern GAP = Pattern.compile("[ \\t\\r]*+(?:#.*)?", Pattern.DOTALL);

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
    return first.isPresent()
        ? Optional.empty()
        : Optional.of(new Toml(result, 1, List.of(text.split("\n", -1))));
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

  private Optional<Toml> of(TomlTable table, String key) {
    Object value = table.get(List.of(key));
    TomlPosition at = table.inputPositionOf(List.of(key));
    return value == null ? Optional.empty() : Optional.of(new Toml(value, lineOf(at), source));
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
        items.add(new Toml(array.get(i), itemLine(array.inputPositionOf(i)), source));
      }
    }
    return items;
  }

  /**
   * The line of an item. The parser gives the place behind the comma or bracket before it, from
   * which blanks, comments and line breaks may lead further down.
   */
  private int itemLine(TomlPosition after) {
    int number = after.line();
    String rest = source.get(number - 1);
    rest = rest.substring(rest.offsetByCodePoints(0, after.column() - 1));
    while (GAP.matcher(rest).matches() && number < source.size()) {
      rest = source.get(number++);
    }
    return number;
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
    if (isArray()) {
      return "[...]";
    }
    boolean isPlain = value instanceof String || value instanceof Long || value instanceof Boolean;
    return isPlain ? value.toString() : "(a number or date)";
  }
}
