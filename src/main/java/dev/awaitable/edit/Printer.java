package dev.awaitable.edit;

import dev.awaitable.check.Layout;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.ScalarText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes blocks line by line; the lists and mappings that may, in brackets where they fit. */
final class Printer {

  /** What fits a screen; the catalog's longest sentences fit as well. */
  private static final int WIDTH = 180;

  private static final String STEP = "  ";

  private final StringBuilder out = new StringBuilder();

  /** Whether an empty line is due, and whether one may be written here at all. */
  private boolean blankDue;

  private boolean blankAllowed;

  String text() {
    return out.toString();
  }

  void line(String text) {
    if (blankDue && blankAllowed) {
      out.append('\n');
    }
    out.append(text.stripTrailing()).append('\n');
    blankDue = false;
    blankAllowed = true;
  }

  /** Writes a whole file. */
  void whole(Block root) {
    if (root.rows.isEmpty()) {
      remarks(root.head, "");
      line(empty(root));
    } else {
      rows(root, "", "");
    }
    remarks(root.below, "");
  }

  private void remarks(List<String> lines, String indent) {
    for (String line : lines) {
      if (line.equals(Row.BLANK)) {
        blankDue = true;
      } else {
        line(indent + line);
      }
    }
  }

  /**
   * Writes the rows of a block.
   *
   * @param lead what stands on the first line already, the dash of an item; its comments have been
   *     written above
   */
  private void rows(Block block, String indent, String lead) {
    boolean begun = !lead.isBlank();
    if (!begun) {
      remarks(block.head, indent);
    }
    for (Row row : block.rows) {
      boolean onDash = begun && row == block.rows.getFirst();
      if (!onDash) {
        remarks(row.above, indent);
        hoisted(row).forEach(line -> line(indent + line));
      }
      row(row, indent, onDash ? lead : indent);
    }
  }

  /** The comments of an item that have no place between its dash and its first key. */
  private static List<String> hoisted(Row row) {
    List<String> lines = new ArrayList<>();
    row.beside.stream()
        .limit(Math.max(0, row.beside.size() - 1))
        .forEach(it -> lines.add(it.strip()));
    Block inner = row.block;
    if (row.key == null && inner != null && isOpen(inner)) {
      row.beside.stream().skip(lines.size()).forEach(it -> lines.add(it.strip()));
      Row first = inner.rows.getFirst();
      lines.addAll(inner.head);
      lines.addAll(first.above);
      lines.addAll(hoisted(first));
    }
    lines.removeIf(Row.BLANK::equals);
    return lines;
  }

  private void row(Row row, String indent, String lead) {
    String beside = row.beside.isEmpty() ? "" : row.beside.getLast();
    String name = row.key == null ? "-" : ScalarText.canonical(row.key.text(), false) + ":";
    Block inner = row.block;
    if (inner == null) {
      String value = row.value instanceof Scalar scalar ? scalar(scalar, false) : "";
      line(lead + name + (value.isEmpty() ? "" : " " + value) + beside);
      return;
    }
    Optional<String> inline = inline(inner, lead.length() + name.length() + 1);
    if (inline.isPresent()) {
      line(lead + name + " " + inline.get() + beside);
      return;
    }
    String deeper = indent + STEP;
    if (row.key == null) {
      rows(inner, deeper, lead + "- ");
    } else {
      line(lead + name + beside);
      blankAllowed = false;
      rows(inner, deeper, "");
    }
    remarks(inner.below, deeper);
  }

  /** A scalar as it is written; what is no text stays as it stands. */
  static String scalar(Scalar scalar, boolean inline) {
    return scalar.kind() == Scalar.Kind.TEXT
        ? ScalarText.canonical(scalar.text(), inline)
        : scalar.text();
  }

  private static String empty(Block block) {
    return block.node instanceof Mapping ? "{}" : "[]";
  }

  /** Whether a block is written on lines of its own, wherever it starts. */
  private static boolean isOpen(Block block) {
    return inline(block, indentOf(block)).isEmpty();
  }

  /** The width before a block in an item, which depends on where the item stands. */
  private static int indentOf(Block block) {
    int indent = 0;
    for (Row row = block.owner; row != null; row = row.parent.owner) {
      indent += STEP.length();
    }
    return indent;
  }

  /** Whether a block is of a kind that stands on lines of its own, however short. */
  static boolean standsInLines(Block block) {
    if (block.node instanceof Mapping) {
      return !(block.layout instanceof Layout.Table table && table.inline());
    }
    return block.rows.stream().anyMatch(row -> row.block != null);
  }

  private static Optional<String> inline(Block block, int before) {
    if (block.rows.isEmpty()) {
      return Optional.of(empty(block));
    }
    if (block.isRemarked() || standsInLines(block)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Row row : block.rows) {
      String name = row.key == null ? "" : ScalarText.canonical(row.key.text(), true) + ": ";
      Block inner = row.block;
      Optional<String> value =
          inner != null
              ? inline(inner, before)
              : row.value instanceof Scalar scalar && !isNothing(scalar)
                  ? Optional.of(scalar(scalar, true))
                  : Optional.empty();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parts.add(name + value.get());
    }
    boolean mapping = block.node instanceof Mapping;
    String all = (mapping ? "{" : "[") + String.join(", ", parts) + (mapping ? "}" : "]");
    return before + all.codePointCount(0, all.length()) > WIDTH
        ? Optional.empty()
        : Optional.of(all);
  }

  private static boolean isNothing(Scalar scalar) {
    return scalar.kind() == Scalar.Kind.NOTHING && scalar.text().isEmpty();
  }
}
