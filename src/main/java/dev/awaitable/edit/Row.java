package dev.awaitable.edit;

import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One key with its value, or one item of a list, and what people wrote around it. */
final class Row {

  /** Stands for an empty line among comments. */
  static final String BLANK = "";

  final Block parent;
  final @Nullable Scalar key;
  final Node value;

  /** Where it starts: how many characters stand before it. */
  final int start;

  /** The line it starts on. */
  final int line;

  /** Where its value starts, if that is a single one that is there; else where the row does. */
  int valueStart;

  /** The value where it is a collection. */
  @Nullable Block block;

  /** Comments and empty lines above it, in their order. */
  final List<String> above = new ArrayList<>();

  /** Comments behind it on its line, each with the spaces before it. */
  final List<String> beside = new ArrayList<>();

  Row(Block parent, @Nullable Scalar key, Node value, int start, int line) {
    this.parent = parent;
    this.key = key;
    this.value = value;
    this.start = start;
    this.valueStart = start;
    this.line = line;
  }

  /** Whether anybody wrote a comment at it or below it. */
  boolean isRemarked() {
    Block inner = block;
    return !beside.isEmpty()
        || above.stream().anyMatch(it -> !it.equals(BLANK))
        || (inner != null && inner.isRemarked());
  }

  /** Whether it takes more than one line, as far as can be seen without writing it. */
  boolean isTall() {
    Block inner = block;
    return inner != null
        && !inner.rows.isEmpty()
        && (Printer.standsInLines(inner) || inner.isRemarked());
  }

  /** Whether an empty line stands above it. */
  boolean isSetApart() {
    return !above.isEmpty() && above.getFirst().equals(BLANK);
  }

  void setApart() {
    if (!isSetApart()) {
      above.addFirst(BLANK);
    }
  }
}
