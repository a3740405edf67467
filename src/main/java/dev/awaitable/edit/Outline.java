package dev.awaitable.edit;

import dev.awaitable.check.Layout;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file in the order in which they stand, outer ones first, and its scalars. */
final class Outline {

  private final SourceText source;
  private final List<Row> rows = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<int[]> scalars = new ArrayList<>();
  private final @Nullable Block root;

  private Outline(SourceText source, Node root) {
    this.source = source;
    this.root = block(root, Layout.catalog(), null);
    if (this.root == null) {
      var unused = scalar(root);
    }
  }

  static Outline of(SourceText source, Node root) {
    return new Outline(source, root);
  }

  /** The whole; null where it is a single value. */
  @Nullable Block root() {
    return root;
  }

  List<Row> rows() {
    return rows;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Where each scalar starts and ends, in the file's order: what is in there is no comment. */
  List<int[]> scalars() {
    return scalars;
  }

  private @Nullable Block block(Node node, Layout layout, @Nullable Row owner) {
    if (!(node instanceof Mapping || node instanceof Sequence)) {
      return null;
    }
    Span span = node.span();
    int start = source.offset(span.line(), span.column());
    int first = source.codePointAt(span.line(), span.column());
    boolean brackets = node instanceof Mapping ? first == '{' : first == '[';
    int end = source.offset(span.endLine(), span.endColumn());
    Block block = new Block(node, layout, owner, start, end, brackets);
    blocks.add(block);
    switch (node) {
      case Mapping mapping -> {
        Layout.Table table = layout instanceof Layout.Table known ? known : null;
        for (Mapping.Entry entry : mapping.entries()) {
          Layout inner = table == null ? Layout.UNKNOWN : table.of(entry.key().text());
          add(block, entry.key(), entry.value(), inner);
        }
      }
      case Sequence sequence -> {
        Layout inner = layout instanceof Layout.Rows known ? known.item() : Layout.UNKNOWN;
        sequence.items().forEach(item -> add(block, null, item, inner));
      }
      default -> throw new IllegalStateException("no collection");
    }
    return block;
  }

  private void add(Block parent, @Nullable Scalar key, Node value, Layout layout) {
    Span at = (key == null ? value : key).span();
    int start = source.offset(at.line(), at.column());
    Row row = new Row(parent, key, value, start, at.line());
    parent.rows.add(row);
    rows.add(row);
    if (key != null) {
      var unused = scalar(key);
    }
    row.block = block(value, layout, row);
    if (row.block == null) {
      row.valueStart = Math.max(start, scalar(value));
    }
  }

  /** Notes where a scalar stands, and tells where it starts; -1 where nothing is written. */
  private int scalar(Node node) {
    Span at = node.span();
    int start = source.offset(at.line(), at.column());
    int end = source.offset(at.endLine(), at.endColumn());
    if (node instanceof Scalar && end > start) {
      scalars.add(new int[] {start, end});
      return start;
    }
    return -1;
  }
}
