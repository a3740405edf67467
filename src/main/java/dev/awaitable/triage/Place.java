package dev.awaitable.triage;

import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;

/**
 * Where in the catalog file a finding is to be mended.
 *
 * @param file the file's name as shown to readers
 * @param line its line, from 1
 * @param column its column in code points, from 1
 */
public record Place(String file, int line, int column) {

  static Place of(SourceText source, Span at) {
    return new Place(source.name(), at.line(), at.column());
  }

  /** {@code file:line:column}, as editors and compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
