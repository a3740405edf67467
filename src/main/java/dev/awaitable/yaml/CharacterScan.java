package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.BitSet;

/**
 * Looks at the raw characters of a file before anything else does, comments included: a mark of
 * text direction can make a comment look like an entry.
 */
final class CharacterScan {

  private static final int STAND_IN = 0xFFFD;

  private final Problems problems;
  private final StringBuilder readable;
  private final BitSet toldLines = new BitSet();
  private int line = 1;
  private int column = 1;
  private int tabsOnLine;
  private int firstTab;

  private CharacterScan(int length, Problems problems) {
    this.problems = problems;
    this.readable = new StringBuilder(length);
  }

  /**
   * The text with a stand-in for each unseen character, so that the reader can go on; every
   * character keeps its column. Most files have nothing to report, and are not copied.
   */
  static String readable(SourceText source, Problems problems) {
    String text = source.text();
    return isUsual(text) ? text : scan(text, problems);
  }

  /** A plain loop: it runs once, over the whole file, before Java has compiled any of it. */
  private static boolean isUsual(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean isBreak = c == '\n' || c == '\r';
      if ((c < ' ' || c >= 0x7F) && !isBreak && (c == '\t' || isForbidden(c))) {
        return false;
      }
    }
    return true;
  }

  private static String scan(String text, Problems problems) {
    CharacterScan scan = new CharacterScan(text.length(), problems);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      scan.see(c, i < text.length() ? text.charAt(i) : 0);
    }
    scan.endLine();
    return scan.readable.toString();
  }

  private void see(int c, int next) {
    boolean isBreak = c == '\n' || c == '\r';
    if (c == '\t') {
      firstTab = tabsOnLine++ == 0 ? column : firstTab;
    } else if (!isBreak && isForbidden(c)) {
      report(c);
      readable.appendCodePoint(STAND_IN);
      column++;
      return;
    }
    readable.appendCodePoint(c);
    column++;
    if (c == '\n' || (c == '\r' && next != '\n')) {
      endLine();
    }
  }

  private static boolean isForbidden(int c) {
    return SafeText.isUnseen(c) || (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  private void report(int c) {
    if (!toldLines.get(line)) {
      toldLines.set(line);
      problems.add(
          Problem.of(
                  Rule.UNSEEN_CHARACTER,
                  Span.of(line, column, 1),
                  SafeText.describe(c) + " cannot be told from nothing or from a space")
              .advise("delete it, or type a plain space"));
    }
  }

  private void endLine() {
    if (tabsOnLine > 0) {
      String many = tabsOnLine > 1 ? " (" + tabsOnLine + " on this line)" : "";
      problems.add(
          Problem.of(Rule.TAB, Span.of(line, firstTab, 1), "a tab: YAML indents with spaces" + many)
              .advise("write spaces; most editors can do so for the whole file"));
    }
    tabsOnLine = 0;
    line++;
    column = 1;
  }
}
