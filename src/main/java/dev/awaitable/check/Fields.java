package dev.awaitable.check;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.ScalarText;
import dev.awaitable.yaml.Sequence;
import dev.awaitable.yaml.Unusable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping, held against its shape. */
final class Fields {

  private final Shape shape;
  private final Mapping mapping;
  private final Problems problems;
  private final Map<String, Node> values = new HashMap<>();
  private @Nullable String who;

  private Fields(Shape shape, Mapping mapping, Problems problems) {
    this.shape = shape;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The fields; null, and reported, if the value is no mapping. */
  static @Nullable Fields of(Shape shape, Value value, Problems problems) {
    if (value.node() instanceof Unusable) {
      return null;
    }
    if (!(value.node() instanceof Mapping mapping)) {
      String message =
          "here belongs a " + shape.what() + " with its keys, and this is " + kind(value.node());
      problems.add(
          value
              .problem(Rule.WRONG_TYPE, message)
              .advise(
                  "write one 'key: value' per line; the first is usually '"
                      + shape.keys().keySet().iterator().next()
                      + "'"));
      return null;
    }
    Fields fields = new Fields(shape, mapping, problems);
    fields.sortOut();
    return fields;
  }

  private void sortOut() {
    Set<String> misspelt = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (shape.keys().containsKey(entry.key().text())) {
        values.put(entry.key().text(), entry.value());
      } else {
        refuseKey(entry.key());
        Choices.nearest(entry.key().text(), shape.keys().keySet()).ifPresent(misspelt::add);
      }
    }
    for (Key key : shape.required()) {
      if (!values.containsKey(key.name()) && !misspelt.contains(key.name())) {
        problems.add(
            Problem.of(Rule.MISSING_KEY, start(), "the " + who() + " has no '" + key.name() + "'")
                .advise(key.advice()));
      }
    }
  }

  private void refuseKey(Scalar key) {
    String written = SafeText.quote(key.text());
    Problem problem =
        Problem.of(Rule.UNKNOWN_KEY, key.span(), "a " + shape.what() + " has no key " + written)
            .label("in the " + who());
    String all = "the keys are " + String.join(", ", shape.keys().keySet());
    problems.add(Choices.offer(problem, key.text(), shape.keys().keySet(), all));
  }

  /** How a contributor would call this entry: {@code library 'aiohttp'}. */
  String who() {
    if (who == null) {
      who =
          Stream.of("id", "name", "title")
              .flatMap(key -> mapping.get(key).stream())
              .filter(Scalar.class::isInstance)
              .map(node -> shape.what() + " " + SafeText.quote(((Scalar) node).text()))
              .findFirst()
              .orElse(shape.what());
    }
    return who;
  }

  /** The first key: a mapping as a whole is too long to be marked. */
  private Span start() {
    return mapping.entries().isEmpty() ? mapping.span() : mapping.entries().getFirst().key().span();
  }

  /** Where a value stands; the start of the entry if it is not there. */
  Span at(String key) {
    Node value = values.get(known(key));
    return value == null ? start() : value.span();
  }

  /** Where a key itself stands; the start of the entry if it is not there. */
  Span keyOf(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().text().equals(known(key)))
        .map(entry -> entry.key().span())
        .findFirst()
        .orElseGet(this::start);
  }

  /** Whether nothing at all is written in it. */
  boolean isEmpty() {
    return mapping.entries().isEmpty();
  }

  boolean has(String key) {
    return values.containsKey(known(key));
  }

  /** What a key's value means; null if it is not there or broken. */
  <T> @Nullable T one(String key, Decoder<T> decoder) {
    Node value = values.get(known(key));
    return value == null ? null : decoder.decode(new Value(key, value));
  }

  /** What the items of a key's list mean, without the broken ones; empty if it is not there. */
  <T> List<T> many(String key, Decoder<T> decoder) {
    Node value = values.get(known(key));
    List<T> made = new ArrayList<>();
    for (Node item : value == null ? List.<Node>of() : items(key, value)) {
      T one = decoder.decode(new Value(key, item));
      if (one != null) {
        made.add(one);
      }
    }
    return made;
  }

  /** As {@link #many} for short values, of which none may stand twice. */
  <T> List<T> distinct(String key, Decoder<T> decoder) {
    Set<T> seen = new HashSet<>();
    return many(
        key,
        value -> {
          T one = decoder.decode(value);
          if (one == null || seen.add(one)) {
            return one;
          }
          problems.add(
              value
                  .problem(
                      Rule.REPEATED_VALUE,
                      SafeText.quote(written(value)) + " stands twice in '" + key + "'")
                  .advise("delete one of them"));
          return null;
        });
  }

  private static String written(Value value) {
    return value.node() instanceof Scalar scalar ? scalar.text() : "";
  }

  private List<Node> items(String key, Node value) {
    if (value instanceof Sequence sequence) {
      if (sequence.items().isEmpty()) {
        refuseEmpty(key, value);
      }
      return sequence.items();
    }
    if (value instanceof Unusable) {
      return List.of();
    }
    if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING) {
      refuseEmpty(key, value);
      return List.of();
    }
    Problem problem =
        Problem.of(
            Rule.WRONG_TYPE, head(value), "'" + key + "' is a list, and this is " + kind(value));
    problems.add(
        value instanceof Scalar scalar
            ? problem.replaceWith("[" + ScalarText.write(scalar.text()) + "]")
            : problem.advise("start each item with '- '"));
    return List.of();
  }

  private void refuseEmpty(String key, Node value) {
    Problem problem =
        Problem.of(Rule.EMPTY_VALUE, value.span(), "there is nothing in the list '" + key + "'");
    boolean required = shape.required().stream().anyMatch(it -> it.name().equals(key));
    problems.add(
        problem.advise(
            required
                ? "add an item, or delete the " + shape.what()
                : "delete the key '" + key + "'"));
  }

  private static Span head(Node node) {
    return node instanceof Mapping mapping && !mapping.entries().isEmpty()
        ? mapping.entries().getFirst().key().span()
        : node.span();
  }

  static String kind(Node node) {
    return switch (node) {
      case Mapping mapping -> "a mapping";
      case Sequence sequence -> "a list";
      case Scalar scalar when scalar.kind() == Scalar.Kind.NOTHING -> "nothing";
      case Scalar scalar when scalar.kind() == Scalar.Kind.NUMBER -> "a number";
      case Scalar scalar when scalar.kind() == Scalar.Kind.BOOLEAN -> "a truth value";
      case Scalar scalar -> "a text";
      case Unusable unusable -> "something else";
    };
  }

  private String known(String key) {
    if (!shape.keys().containsKey(key)) {
      throw new IllegalArgumentException("a " + shape.what() + " has no key '" + key + "'");
    }
    return key;
  }
}
