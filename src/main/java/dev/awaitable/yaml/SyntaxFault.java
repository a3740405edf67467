package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Says in a contributor's words why a text is not YAML. The place comes from the engine's own mark:
 * the one that Jackson gives is off by a line for some faults.
 */
final class SyntaxFault {

  private SyntaxFault() {}

  /**
   * The problem; empty where the scan of characters has reported the cause on that line.
   *
   * @param fault what the engine says
   * @param lastToken where it stood
   * @param open where the lists and mappings begin that were not at their end, outermost first
   * @param source the text
   */
  static Optional<Problem> of(
      JacksonException fault, Span lastToken, List<Span> open, SourceText source) {
    return MergeMarks.find(source).or(() -> explain(fault, lastToken, open, source));
  }

  private static Optional<Problem> explain(
      JacksonException fault, Span lastToken, List<Span> open, SourceText source) {
    if (!(fault.getCause() instanceof MarkedYamlEngineException marked)) {
      return Optional.of(unmarked(fault, lastToken, source));
    }
    Span at = marked.getProblemMark().map(mark -> span(mark, source)).orElse(lastToken);
    if (marked.getProblem().contains("<stream end>") && !open.isEmpty()) {
      Optional<Problem> unclosed = unclosed(open.getLast(), source);
      if (unclosed.isPresent()) {
        return unclosed;
      }
    }
    if (source.line(at.line()).indexOf('\t') >= 0) {
      return Optional.empty();
    }
    Optional<Span> begun =
        marked
            .getContextMark()
            .map(mark -> span(mark, source))
            .filter(it -> it.line() != at.line());
    if (begun.isPresent() && isAboutTheBeginning(marked)) {
      return Optional.of(words(marked, begun.get(), source).seeAlso(at, "the reader gave up"));
    }
    Problem problem = words(marked, at, source);
    return Optional.of(
        begun.map(it -> problem.seeAlso(it, "what it belongs to begins")).orElse(problem));
  }

  /** What the text ends in the middle of; empty where that has no bracket to be closed. */
  private static Optional<Problem> unclosed(Span begun, SourceText source) {
    Span at = Span.of(begun.line(), begun.column(), 1);
    return switch (source.codePointAt(at.line(), at.column())) {
      case '[' ->
          Optional.of(
              syntax(at, "a list in brackets is never closed")
                  .advise("write the ']' behind its last item"));
      case '{' ->
          Optional.of(
              syntax(at, "a mapping in braces is never closed")
                  .advise("write the '}' behind its last value"));
      default -> Optional.empty();
    };
  }

  /** What is never closed is mended where it opens, not where the reader ran out of text. */
  private static boolean isAboutTheBeginning(MarkedYamlEngineException fault) {
    String problem = fault.getProblem();
    return problem.contains("end of stream")
        || problem.contains("expected ',' or")
        || problem.contains("could not find expected ':'");
  }

  private static Problem unmarked(JacksonException fault, Span at, SourceText source) {
    int first = source.codePointAt(at.line(), at.column());
    if (first == '*') {
      return Problem.of(Rule.ANCHOR, at, "aliases are not used in this file")
          .advise("write the value out here, or quote the text if it starts so");
    }
    if (first == '!') {
      return Problem.of(Rule.TAG, at, "tags are not used in this file")
          .advise("take out the '!' and its name, or quote the text if it starts so");
    }
    if (fault.getOriginalMessage().startsWith("Expected a property name")) {
      return syntax(at, "a key must be a text, and this is a list or a mapping")
          .advise("put a text that starts with '[' or '{' in quotes");
    }
    return syntax(at, "this cannot be read as YAML")
        .advise("look at quotes, brackets and indentation here and on the line above");
  }

  private static Problem words(MarkedYamlEngineException fault, Span at, SourceText source) {
    String problem = fault.getProblem();
    String context = fault.getContext() == null ? "" : fault.getContext();
    if (problem.contains("mapping values are not allowed")) {
      return syntax(at, "a ': ' stands in a text without quotes, or a line is indented too far")
          .advise("put the text in 'single quotes', or align the line with the one above");
    }
    if (problem.contains("cannot start any token")) {
      int first = source.codePointAt(at.line(), at.column());
      String shown = first < 0 ? "this" : SafeText.quote(Character.toString(first));
      return syntax(at, "a text without quotes cannot start with " + shown)
          .advise("put the text in 'single quotes'");
    }
    if (context.contains("quoted scalar")) {
      return problem.contains("end of stream") || problem.contains("document separator")
          ? syntax(at, "a quoted text is never closed").advise("close the quote where it opens")
          : syntax(at, "a quoted text holds what it cannot hold")
              .advise("write it in 'single quotes', where a quote is doubled: 'it''s'");
    }
    if (problem.contains("could not find expected ':'")) {
      return syntax(at, "this line is neither 'key: value' nor '- item'")
          .advise("write the missing ': ', or indent the line as part of the text above");
    }
    if (problem.contains("expected ',' or '}'")) {
      return syntax(at, "a mapping in braces is not closed, or a comma is missing")
          .advise("write it like this: {key: value, other: value}");
    }
    if (problem.contains("expected ',' or ']'")) {
      return syntax(at, "a list in brackets is not closed, or a comma is missing")
          .advise("write it like this: [first, second]");
    }
    if (problem.contains("expected <block end>")) {
      return syntax(at, "this line does not line up with the ones above it")
          .advise("indent it like its neighbours: two spaces for each level");
    }
    return syntax(at, "this is not YAML: " + SafeText.clean(problem))
        .advise("look at quotes, brackets and indentation here and on the line above");
  }

  private static Problem syntax(Span at, String message) {
    return Problem.of(Rule.SYNTAX, at, message);
  }

  /** The engine counts a lone CR at the very end as one more column, so stay inside the line. */
  private static Span span(Mark mark, SourceText source) {
    int line = Math.min(mark.getLine() + 1, source.lineCount());
    String text = source.line(line);
    int end = text.codePointCount(0, text.length()) + 1;
    return Span.of(line, Math.min(mark.getColumn() + 1, end), 1);
  }
}
