package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Builds the tree of one file from Jackson's token stream. */
final class TreeBuilder {

  private static final int USUAL_BUFFER = 8192;

  private final SourceText source;
  private final Problems problems;
  private final int maxDepth;
  private boolean givenUp;

  /** Where the lists and mappings begin that the reader is in, outermost first. */
  private final List<Span> open = new ArrayList<>();

  /** Every entry has the same few keys. */
  private final Map<String, String> keys = new HashMap<>();

  TreeBuilder(SourceText source, Problems problems, int maxDepth) {
    this.source = source;
    this.problems = problems;
    this.maxDepth = maxDepth;
  }

  /** The tree, or null after a fault that ends the reading. */
  @Nullable Node build(String text) {
    try (JsonParser parser = factory(text).createParser(ObjectReadContext.empty(), text)) {
      try {
        Node root = node(parser, parser.nextToken(), 1);
        refuseFurther(parser);
        return givenUp ? null : root;
      } catch (JacksonException e) {
        SyntaxFault.of(e, place(parser.currentTokenLocation()), open, source)
            .ifPresent(problems::add);
        if (!problems.hasErrors()) {
          throw e;
        }
        return null;
      }
    }
  }

  /**
   * Sizes were checked before: the libraries' own limits would only speak less clearly. Where the
   * text has surrogate pairs the buffer takes the whole of it, since snakeyaml-engine 3.0.1 fails
   * where a pair straddles two fillings.
   */
  private static YAMLFactory factory(String text) {
    boolean hasPairs = text.codePointCount(0, text.length()) < text.length();
    return YAMLFactory.builder()
        .loadSettings(
            LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(hasPairs ? text.length() + 2 : USUAL_BUFFER)
                .build())
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
        .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private Node node(JsonParser parser, @Nullable JsonToken token, int depth) {
    Span start = start(parser);
    refuseMarks(start);
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (depth > maxDepth) {
        return tooDeep(parser, start);
      }
      open.add(start);
      Node whole =
          token == JsonToken.START_OBJECT
              ? mapping(parser, start, depth)
              : sequence(parser, start, depth);
      open.removeLast();
      return whole;
    }
    Scalar scalar = scalar(parser, token, start);
    return isAlias(start) ? new Unusable(scalar.span()) : scalar;
  }

  /** Reads no further: the engine takes time in the square of the depth. */
  private Node tooDeep(JsonParser parser, Span start) {
    problems.add(
        Problem.of(
                Rule.TOO_DEEP,
                start,
                "this is level " + (maxDepth + 1) + ", and " + maxDepth + " are allowed")
            .advise("check the indentation and the brackets"));
    givenUp = true;
    parser.close();
    return new Unusable(start);
  }

  private Mapping mapping(JsonParser parser, Span start, int depth) {
    List<Mapping.Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Span at = upToEnd(parser, start(parser));
      refuseMarks(at);
      Scalar key =
          new Scalar(at, keys.computeIfAbsent(parser.currentName(), it -> it), Scalar.Kind.TEXT);
      refuseUnseen(key);
      Node value = node(parser, parser.nextToken(), depth + 1);
      Span first = seen.putIfAbsent(key.text(), at);
      if (first != null) {
        problems.add(
            Problem.of(
                    Rule.DUPLICATE_KEY,
                    at,
                    "the key " + SafeText.quote(key.text()) + " is given twice")
                .advise("delete one of the two lines, or merge them")
                .seeAlso(first, "first given"));
      } else if (key.text().equals("<<")) {
        problems.add(
            Problem.of(Rule.MERGE_KEY, at, "merge keys are not used in this file")
                .advise("write the keys out here"));
      } else {
        entries.add(new Mapping.Entry(key, value));
      }
    }
    return new Mapping(upToEnd(parser, start), entries);
  }

  private Sequence sequence(JsonParser parser, Span start, int depth) {
    List<Node> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      items.add(node(parser, token, depth + 1));
      token = parser.nextToken();
    }
    return new Sequence(upToEnd(parser, start), items);
  }

  private Scalar scalar(JsonParser parser, @Nullable JsonToken token, Span start) {
    Span at = upToEnd(parser, start);
    if (token == null) {
      return new Scalar(at, "", Scalar.Kind.NOTHING);
    }
    String text = parser.getString();
    boolean quoted = isQuoteOrBlock(source.codePointAt(at.line(), at.column()));
    Scalar.Kind kind =
        switch (token) {
          case VALUE_NULL -> Scalar.Kind.NOTHING;
          case VALUE_TRUE, VALUE_FALSE -> Scalar.Kind.BOOLEAN;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalar.Kind.NUMBER;
          case VALUE_STRING -> text.isEmpty() && !quoted ? Scalar.Kind.NOTHING : Scalar.Kind.TEXT;
          default -> Scalar.Kind.TEXT;
        };
    Scalar scalar = new Scalar(at, text, kind);
    refuseUnseen(scalar);
    return scalar;
  }

  private boolean isAlias(Span at) {
    return source.codePointAt(at.line(), at.column()) == '*';
  }

  private static boolean isQuoteOrBlock(int c) {
    return c == '\'' || c == '"' || c == '|' || c == '>';
  }

  /** Anchors, tags and aliases leave few traces in the tokens, so ask the source itself. */
  private void refuseMarks(Span start) {
    Span at = Span.of(start.line(), start.column(), 1);
    switch (source.codePointAt(at.line(), at.column())) {
      case '&' ->
          problems.add(
              Problem.of(Rule.ANCHOR, at, "anchors are not used in this file")
                  .advise("take out the '&' and its name, or quote the text if it starts so"));
      case '*' ->
          problems.add(
              Problem.of(Rule.ANCHOR, at, "aliases are not used in this file")
                  .advise("write the value out here, or quote the text if it starts so"));
      case '!' ->
          problems.add(
              Problem.of(Rule.TAG, at, "tags are not used in this file")
                  .advise("take out the '!' and its name, or quote the text if it starts so"));
      default -> {}
    }
  }

  /** Finds what only an escape such as {@code "\u202E"} can bring in. */
  private void refuseUnseen(Scalar scalar) {
    String text = scalar.text();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c != '\n' && c != '\t' && (c < ' ' || c > '~') && SafeText.isUnseen(c)) {
        problems.add(
            Problem.of(
                    Rule.UNSEEN_CHARACTER, scalar.span(), "this text holds " + SafeText.describe(c))
                .advise("delete the escape that makes it"));
        return;
      }
    }
  }

  private void refuseFurther(JsonParser parser) {
    if (parser.nextToken() == null) {
      return;
    }
    Span at = start(parser);
    int line = at.line();
    while (line > 1 && !source.line(line).startsWith("---")) {
      line--;
    }
    problems.add(
        Problem.of(
                Rule.FURTHER_DOCUMENT,
                line > 1 ? Span.of(line, 1, 3) : at,
                "a second document starts here, and only the first would be read")
            .advise("take out the line '---', or move what follows into the first document"));
  }

  private Span start(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static Span place(TokenStreamLocation at) {
    return at.getLineNr() < 1 || at.getColumnNr() < 1
        ? Span.of(1, 1, 0)
        : Span.of(at.getLineNr(), at.getColumnNr(), 0);
  }

  private static Span upToEnd(JsonParser parser, Span start) {
    TokenStreamLocation end = parser.currentLocation();
    return new Span(start.line(), start.column(), end.getLineNr(), end.getColumnNr());
  }
}
