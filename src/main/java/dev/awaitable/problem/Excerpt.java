package dev.awaitable.problem;

/**
 * The source line of a problem, ready to be shown, and where its mark goes, in terminal cells.
 *
 * @param text the line with tabs and unseen characters replaced, cut when it is long
 * @param indent cells before the mark
 * @param width cells under the fault, at least one
 */
record Excerpt(String text, int indent, int width) {

  /** Wide enough for a whole description, narrow enough for a terminal. */
  private static final int MAX_CELLS = 180;

  /** What stays visible before the fault when a long line is cut at its start. */
  private static final int LEAD_CELLS = 40;

  private static final String CUT = "...";

  static Excerpt of(SourceText source, Span at) {
    int[] line = source.line(at.line()).codePoints().map(Excerpt::shown).toArray();
    int from = Math.min(at.column() - 1, line.length);
    int to = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, line.length) : line.length;

    int first = cells(line, 0, from) > MAX_CELLS - LEAD_CELLS ? back(line, from) : 0;
    int last = forward(line, first);
    String head = first > 0 ? CUT : "";
    String tail = last < line.length ? CUT : "";
    String text = head + new String(line, first, last - first) + tail;
    int width = cells(line, from, Math.clamp(to, from, Math.max(from, last)));
    return new Excerpt(
        text.stripTrailing(), head.length() + cells(line, first, from), Math.max(1, width));
  }

  private static int shown(int codePoint) {
    if (codePoint == '\t') {
      return ' ';
    }
    return SafeText.isUnseen(codePoint) ? 0xFFFD : codePoint;
  }

  private static int back(int[] line, int from) {
    int first = from;
    for (int room = LEAD_CELLS; first > 0 && room > 0; first--) {
      room -= cells(line[first - 1]);
    }
    return first;
  }

  private static int forward(int[] line, int first) {
    int last = first;
    for (int room = MAX_CELLS; last < line.length && room > 0; last++) {
      room -= cells(line[last]);
    }
    return last;
  }

  private static int cells(int[] line, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += cells(line[i]);
    }
    return sum;
  }

  /**
   * Cells a terminal gives a character: none for marks that join the one before, two for East Asian
   * wide ones and emoji, by the main ranges of <a href="https://www.unicode.org/reports/tr11/">UAX
   * 11</a>.
   */
  private static int cells(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
