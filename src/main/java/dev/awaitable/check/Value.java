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

  Problem problem(Rule rule, String message) {
    return Problem.of(rule, at(), message);
  }
}
