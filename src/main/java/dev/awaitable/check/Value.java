package dev.awaitable.check;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Node;

/**
 * A piece of the tree on its way to becoming something.
 *
 * @param name the key it stands under, for messages
 * @param node the piece
 */
record Value(String name, Node node) {

  Span at() {
    return node.span();
  }

  /**
   * Where a part of a text stands; the whole of it where escapes or line breaks keep places from
   * being counted.
   *
   * @param whole where the text stands, quotes included
   * @param text what it says
   */
  static Span part(Span whole, String text, int from, int to) {
    int length = text.codePointCount(0, text.length());
    int quotes = whole.endColumn() - whole.column() - length;
    if (whole.line() != whole.endLine() || (quotes != 0 && quotes != 2)) {
      return whole;
    }
    int before = text.codePointCount(0, from);
    return Span.of(
        whole.line(), whole.column() + quotes / 2 + before, text.codePointCount(from, to));
  }

  Problem problem(Rule rule, String message) {
    return Problem.of(rule, at(), message);
  }
}
