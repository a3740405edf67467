package dev.awaitable.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts in the <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">unified
 * format</a> that {@code patch} and {@code git apply} read.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<Line> lines;

  private UnifiedDiff(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * A line that is in one of the texts or in both.
   *
   * @param mark a space for both, a minus for the first, a plus for the second
   */
  private record Line(char mark, String text) {
    boolean isChange() {
      return mark != ' ';
    }
  }

  /**
   * The difference; empty when there is none.
   *
   * @param name the file's name: whole, or from the folder in which the patch will be applied
   */
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    var diff = new UnifiedDiff(align(lines(before), lines(after)));
    StringBuilder out = new StringBuilder();
    boolean whole = name.startsWith("/");
    out.append("--- ").append(whole ? "" : "a/").append(name).append('\n');
    out.append("+++ ").append(whole ? "" : "b/").append(name).append('\n');
    diff.write(out);
    return out.toString();
  }

  /** How many lines were taken out or added, a changed line counting for both. */
  public static int changes(String before, String after) {
    return (int) align(lines(before), lines(after)).stream().filter(Line::isChange).count();
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

  private static List<Line> align(List<String> before, List<String> after) {
    int[] partners = LineMatch.of(before, after);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      if (partners[i] < 0) {
        lines.add(new Line('-', before.get(i)));
        continue;
      }
      while (next < partners[i]) {
        lines.add(new Line('+', after.get(next++)));
      }
      lines.add(new Line(' ', before.get(i)));
      next++;
    }
    while (next < after.size()) {
      lines.add(new Line('+', after.get(next++)));
    }
    return lines;
  }

  /** Changed lines that are near each other share a hunk. */
  private void write(StringBuilder out) {
    int before = 1;
    int after = 1;
    int i = 0;
    while (i < lines.size()) {
      int change = nextChange(i);
      if (change < 0) {
        return;
      }
      int from = Math.max(i, change - CONTEXT);
      before += from - i;
      after += from - i;
      int to = end(change);
      int[] sizes = sizes(from, to);
      out.append("@@ -").append(range(before, sizes[0]));
      out.append(" +").append(range(after, sizes[1])).append(" @@\n");
      lines.subList(from, to).forEach(line -> write(line, out));
      before += sizes[0];
      after += sizes[1];
      i = to;
    }
  }

  private int nextChange(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isChange()) {
        return i;
      }
    }
    return -1;
  }

  /** Where the hunk ends in which a change stands. */
  private int end(int change) {
    int last = change;
    for (int i = change; i < lines.size() && i - last <= 2 * CONTEXT; i++) {
      if (lines.get(i).isChange()) {
        last = i;
      }
    }
    return Math.min(lines.size(), last + CONTEXT + 1);
  }

  private int[] sizes(int from, int to) {
    int[] sizes = new int[2];
    for (Line line : lines.subList(from, to)) {
      sizes[0] += line.mark() == '+' ? 0 : 1;
      sizes[1] += line.mark() == '-' ? 0 : 1;
    }
    return sizes;
  }

  /** A range of no lines names the line before it. */
  private static String range(int start, int size) {
    int named = size == 0 ? start - 1 : start;
    return named + (size == 1 ? "" : "," + size);
  }

  private static void write(Line line, StringBuilder out) {
    out.append(line.mark()).append(line.text());
    if (!line.text().endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}
