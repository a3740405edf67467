package dev.awaitable.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts of equally many lines, in the <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">unified
 * format</a> that {@code patch} and {@code git apply} read.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The difference; empty when there is none.
   *
   * @param name the file's name: whole, or from the folder in which the patch will be applied
   * @throws IllegalArgumentException if the texts differ in their number of lines
   */
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    var diff = new UnifiedDiff(lines(before), lines(after));
    if (diff.before.size() != diff.after.size()) {
      throw new IllegalArgumentException("lines were added or taken out");
    }
    StringBuilder out = new StringBuilder();
    boolean whole = name.startsWith("/");
    out.append("--- ").append(whole ? "" : "a/").append(name).append('\n');
    out.append("+++ ").append(whole ? "" : "b/").append(name).append('\n');
    for (Hunk hunk : diff.hunks()) {
      diff.write(hunk, out);
    }
    return out.toString();
  }

  /** Lines with their line breaks; a carriage return stays part of its line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** Changed lines that are near each other share a hunk. */
  private List<Hunk> hunks() {
    List<Hunk> hunks = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).equals(after.get(i))) {
        continue;
      }
      int from = Math.max(0, i - CONTEXT);
      int to = Math.min(before.size(), i + CONTEXT + 1);
      if (!hunks.isEmpty() && from <= hunks.getLast().to()) {
        from = hunks.removeLast().from();
      }
      hunks.add(new Hunk(from, to));
    }
    return hunks;
  }

  private void write(Hunk hunk, StringBuilder out) {
    int size = hunk.to() - hunk.from();
    String range = (hunk.from() + 1) + (size == 1 ? "" : "," + size);
    out.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
    int i = hunk.from();
    while (i < hunk.to()) {
      if (before.get(i).equals(after.get(i))) {
        line(' ', before.get(i), out);
        i++;
        continue;
      }
      int end = i;
      while (end < hunk.to() && !before.get(end).equals(after.get(end))) {
        end++;
      }
      before.subList(i, end).forEach(line -> line('-', line, out));
      after.subList(i, end).forEach(line -> line('+', line, out));
      i = end;
    }
  }

  private static void line(char mark, String line, StringBuilder out) {
    out.append(mark).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }

  /** Lines from one index up to and without another. */
  private record Hunk(int from, int to) {}
}
