package dev.awaitable.triage;

import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.ScalarText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts new values into a YAML file and leaves every other byte as it is: comments, order, spacing,
 * line ends, and the way each value is quoted.
 */
public final class TextEdits {

  private TextEdits() {}

  /**
   * The text with the edits made.
   *
   * @throws IllegalArgumentException if an edit is not {@linkplain #isPossible possible}, or two
   *     concern the same place
   */
  public static String apply(SourceText source, List<TextEdit> edits) {
    List<TextEdit> inOrder = edits.stream().sorted(Comparator.comparing(TextEdit::at)).toList();
    StringBuilder out = new StringBuilder(source.text().length() + 256);
    Span from = Span.of(1, 1, 0);
    for (TextEdit edit : inOrder) {
      Span at = edit.at();
      if (at.line() < from.endLine()
          || (at.line() == from.endLine() && at.column() < from.endColumn())) {
        throw new IllegalArgumentException("two edits of one place: " + edit);
      }
      out.append(source.slice(between(from, at))).append(written(source, edit));
      from = at;
    }
    Span end = new Span(from.endLine(), from.endColumn(), source.lineCount() + 1, 1);
    return out.append(source.slice(end)).toString();
  }

  private static Span between(Span before, Span after) {
    return new Span(before.endLine(), before.endColumn(), after.line(), after.column());
  }

  /** What the line of an edit is and becomes. */
  static LineChange line(SourceText source, TextEdit edit) {
    Span at = edit.at();
    String line = source.line(at.line());
    int start = line.offsetByCodePoints(0, at.column() - 1);
    int end = line.offsetByCodePoints(0, at.endColumn() - 1);
    return new LineChange(
        line, line.substring(0, start) + written(source, edit) + line.substring(end));
  }

  /**
   * Tells whether an edit can be made: the value is there as said, in one line, plain or in quotes
   * without escapes. Values folded over several lines are for people.
   */
  public static boolean isPossible(SourceText source, TextEdit edit) {
    return Style.of(source, edit).isPresent();
  }

  private static String written(SourceText source, TextEdit edit) {
    String after = edit.after();
    Style style =
        Style.of(source, edit)
            .orElseThrow(() -> new IllegalArgumentException("no such value: " + edit));
    return switch (style) {
      case PLAIN -> isPlainAddress(after) ? after : ScalarText.write(after);
      case SINGLE -> "'" + after.replace("'", "''") + "'";
      case DOUBLE -> "\"" + after.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    };
  }

  /**
   * Without spaces there is no comment and no key in it; without brackets and commas it can stand
   * inside of them.
   */
  private static boolean isPlainAddress(String text) {
    return text.matches("https?://[!-~&&[^\\[\\]{},\"']]*[!-~&&[^\\[\\]{},\"':]]");
  }

  /** How a value is written in the file. */
  private enum Style {
    PLAIN,
    SINGLE,
    DOUBLE;

    static Optional<Style> of(SourceText source, TextEdit edit) {
      Span at = edit.at();
      if (at.line() != at.endLine() || at.line() > source.lineCount()) {
        return Optional.empty();
      }
      String written = source.slice(at);
      String value = edit.before();
      if (written.equals(value)) {
        return Optional.of(PLAIN);
      }
      if (written.equals("'" + value.replace("'", "''") + "'")) {
        return Optional.of(SINGLE);
      }
      boolean escapes = value.contains("\\") || value.contains("\"");
      return written.equals("\"" + value + "\"") && !escapes
          ? Optional.of(DOUBLE)
          : Optional.empty();
    }
  }
}
