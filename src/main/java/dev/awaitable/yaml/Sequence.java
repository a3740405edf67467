package dev.awaitable.yaml;

import dev.awaitable.problem.Span;
import java.util.List;

/**
 * A list.
 *
 * @param span from the first dash or bracket to the end of the last item
 * @param items in the file's order
 */
public record Sequence(Span span, List<Node> items) implements Node {

  /** Copies the list. */
  public Sequence {
    items = List.copyOf(items);
  }
}
