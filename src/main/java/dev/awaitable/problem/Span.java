package dev.awaitable.problem;

import java.util.Comparator;

/**
 * A stretch of a text file. Lines and columns count from 1; a column is one Unicode code point, so
 * that an editor's count and ours agree on everything but tabs and joined letters.
 *
 * @param line the line it starts on
 * @param column the column of its first character
 * @param endLine the line it ends on
 * @param endColumn the column after its last character; equal to {@code column} on the same line
 *     for an empty stretch
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::endLine)
          .thenComparingInt(Span::endColumn);

  /** Throws {@link IllegalArgumentException} for a place before the file or an end before start. */
  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "no such stretch: " + line + ":" + column + " to " + endLine + ":" + endColumn);
    }
  }

  /** A stretch of one line. */
  public static Span of(int line, int column, int length) {
    return new Span(line, column, line, column + length);
  }

  /** By place in the file; of two that start together the shorter first. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
