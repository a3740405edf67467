package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.Locale;

/**
 * Reads the plain part of YAML that a catalog needs: mappings, lists and scalars. What only
 * confuses people who edit by hand (tabs, anchors, tags, merge keys, further documents) is a
 * problem. Whatever the bytes are, reading ends with a document or at least one error.
 */
public final class YamlReader {

  private final int maxBytes;
  private final int maxDepth;

  /**
   * Reads within limits.
   *
   * @param maxBytes the largest file that is looked at
   * @param maxDepth how many lists and mappings may stand inside one another
   */
  public YamlReader(int maxBytes, int maxDepth) {
    this.maxBytes = maxBytes;
    this.maxDepth = maxDepth;
  }

  /** Reads a file's bytes; faults go to {@code problems}. */
  public YamlDocument read(String name, byte[] bytes, Problems problems) {
    if (bytes.length > maxBytes) {
      String message =
          String.format(
              Locale.ROOT,
              "the file has %,d bytes, and no more than %,d are read",
              bytes.length,
              maxBytes);
      problems.add(
          Problem.of(Rule.FILE_TOO_LARGE, Span.of(1, 1, 0), message)
              .advise("check that this is the right file: the catalog itself is far smaller"));
      return new YamlDocument(new SourceText(name, ""), null);
    }
    String text = Utf8.decode(bytes, problems);
    SourceText source = new SourceText(name, text);
    if (isEmpty(text)) {
      if (!problems.hasErrors()) {
        problems.add(
            Problem.of(Rule.EMPTY_FILE, Span.of(1, 1, 0), "there is nothing in this file")
                .advise("start from the example in docs/catalog-format.md"));
      }
      return new YamlDocument(source, null);
    }
    String readable = CharacterScan.readable(source, problems);
    Node root = new TreeBuilder(source, problems, maxDepth).build(readable);
    return new YamlDocument(source, root);
  }

  private static boolean isEmpty(String text) {
    return text.lines()
        .map(String::strip)
        .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.matches("---|\\.\\.\\."));
  }
}
