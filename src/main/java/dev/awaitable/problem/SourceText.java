package dev.awaitable.problem;

import java.util.Arrays;

/**
 * A text file and where its lines are. A line ends with LF, CR LF or CR, as in <a
 * href="https://yaml.org/spec/1.2.2/#54-line-break-characters">YAML 1.2</a>.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Indexes a text.
   *
   * @param name the file's name as shown to readers
   * @param text all of it, without a byte order mark
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16 + text.length() / 40];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The file's name as shown to readers. */
  public String name() {
    return name;
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** How many lines there are; the one after a final line break counts. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** A line without its line break; empty for a number past the end. */
  public String line(int number) {
    if (number > lineStarts.length) {
      return "";
    }
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The number of the line on which so many characters stand before. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The code point at a place, or -1 past the end of the line. */
  public int codePointAt(int line, int column) {
    int at = offset(line, column);
    boolean inside = at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r';
    return inside ? text.codePointAt(at) : -1;
  }

  /** The characters of a stretch. */
  public String slice(Span span) {
    return text.substring(
        offset(span.line(), span.column()), offset(span.endLine(), span.endColumn()));
  }

  /** How many characters stand before a place; all of them for one past the end. */
  public int offset(int line, int column) {
    if (line > lineStarts.length) {
      return text.length();
    }
    int at = lineStarts[line - 1];
    for (int left = column - 1; left > 0 && at < text.length(); left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
