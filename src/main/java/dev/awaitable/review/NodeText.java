package dev.awaitable.review;

import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import dev.awaitable.yaml.Unusable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pieces of a tree say, whatever their layout. */
final class NodeText {

  private NodeText() {}

  /** The same text for two pieces that say the same, and no other. */
  static String whole(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.kind() + ":" + scalar.text().length() + ":" + scalar.text();
      case Sequence list ->
          list.items().stream().map(NodeText::whole).collect(Collectors.joining(",", "[", "]"));
      case Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> entry.key().text() + "=" + whole(entry.value()))
              .sorted()
              .collect(Collectors.joining(",", "{", "}"));
      case Unusable unusable -> "*";
    };
  }

  /** What it says, for people, on one line. */
  static String shown(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Sequence list ->
          list.items().stream().map(NodeText::shown).collect(Collectors.joining(", "));
      case Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> entry.key().text() + ": " + shown(entry.value()))
              .collect(Collectors.joining("; "));
      case Unusable unusable -> "";
    };
  }

  /** The text of a key that has one. */
  static @Nullable String text(Node node, String key) {
    return node instanceof Mapping mapping
            && mapping.get(key).orElse(null) instanceof Scalar scalar
            && !scalar.text().isBlank()
        ? scalar.text()
        : null;
  }

  /** The texts of a key that has a list of them. */
  static Stream<String> texts(Node node, String key) {
    return node instanceof Mapping mapping && mapping.get(key).orElse(null) instanceof Sequence list
        ? list.items().stream().filter(Scalar.class::isInstance).map(item -> ((Scalar) item).text())
        : Stream.empty();
  }

  /** A piece without the room that its end may take up to the next one. */
  static Span tight(Node node) {
    Node last =
        switch (node) {
          case Mapping mapping when !mapping.entries().isEmpty() ->
              mapping.entries().getLast().value();
          case Sequence list when !list.items().isEmpty() -> list.items().getLast();
          default -> null;
        };
    Span span = node.span();
    if (last == null) {
      return span;
    }
    Span end = tight(last);
    boolean inside =
        end.endLine() > span.line()
            || (end.endLine() == span.line() && end.endColumn() >= span.column());
    return inside ? new Span(span.line(), span.column(), end.endLine(), end.endColumn()) : span;
  }
}
