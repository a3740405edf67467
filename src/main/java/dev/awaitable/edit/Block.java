package dev.awaitable.edit;

import dev.awaitable.check.Layout;
import dev.awaitable.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping or a list of the file, with its rows in the order of the file until it is sorted. */
final class Block {

  final Node node;
  final Layout layout;

  /** What it is the value of; null for the root. */
  final @Nullable Row owner;

  /** The column at which its rows begin. */
  final int column;

  /** How many characters stand before it and before its end. */
  final int start;

  final int end;

  /** Whether it is written in brackets or braces. */
  final boolean inBrackets;

  final List<Row> rows = new ArrayList<>();

  /** Comments that belong to the whole, above its first row and set off by an empty line. */
  final List<String> head = new ArrayList<>();

  /** Comments and empty lines below its last row. */
  final List<String> below = new ArrayList<>();

  Block(Node node, Layout layout, @Nullable Row owner, int start, int end, boolean inBrackets) {
    this.node = node;
    this.layout = layout;
    this.owner = owner;
    this.column = node.span().column();
    this.start = start;
    this.end = end;
    this.inBrackets = inBrackets;
  }

  boolean isRemarked() {
    return !head.isEmpty() || !below.isEmpty() || rows.stream().anyMatch(Row::isRemarked);
  }

  /** Whether another block stands somewhere inside this one. */
  boolean holds(@Nullable Block other) {
    for (Block it = other; it != null; it = it.owner == null ? null : it.owner.parent) {
      if (it == this) {
        return true;
      }
    }
    return false;
  }
}
