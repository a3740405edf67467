package dev.awaitable.yaml;

import dev.awaitable.problem.Span;
import java.util.List;
import java.util.Optional;

/**
 * Keys with values, each key once.
 *
 * @param span from the first key to the end of the last value
 * @param entries in the file's order
 */
public record Mapping(Span span, List<Entry> entries) implements Node {

  /** Copies the list. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /** The value of a key, if it is there. Looks at each key: made for mappings of a few. */
  public Optional<Node> get(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /**
   * One key with its value.
   *
   * @param key the key, a plain or quoted text
   * @param value what it stands for
   */
  public record Entry(Scalar key, Node value) {}
}
