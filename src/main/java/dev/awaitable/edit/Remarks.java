package dev.awaitable.edit;

import dev.awaitable.problem.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments of a file and gives each to the row it is about, so that it can move with it:
 * a comment behind something belongs to that, a comment above something to that, and one that is
 * indented deeper than what follows to the end of what came before.
 */
final class Remarks {

  private static final String MODELINE = "yaml-language-server";

  private final SourceText source;
  private final Outline outline;
  private final List<Block> bracketed;
  private final List<String> orphans = new ArrayList<>();

  /** The last comment on a line of its own: what it was given to, and how far it was indented. */
  private int gapRow = -1;

  private int gapColumn;

  private Remarks(SourceText source, Outline outline) {
    this.source = source;
    this.outline = outline;
    this.bracketed = outline.blocks().stream().filter(it -> it.inBrackets).toList();
  }

  /**
   * A comment.
   *
   * @param at how many characters stand before its mark
   * @param text all of it, mark included, without spaces at its end
   */
  record Remark(int at, String text) {}

  /** Every comment of a file, in its order. */
  static List<Remark> in(SourceText source, Outline outline) {
    List<Remark> found = new ArrayList<>();
    String text = source.text();
    List<int[]> scalars = outline.scalars();
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      while (next < scalars.size() && scalars.get(next)[1] <= i) {
        next++;
      }
      if (next < scalars.size()
          && scalars.get(next)[0] <= i
          && !isHeader(text, scalars.get(next), i)) {
        i = scalars.get(next)[1] - 1;
      } else if (text.charAt(i) == '#' && (i == 0 || " \n\r\t".indexOf(text.charAt(i - 1)) >= 0)) {
        int end = endOfLine(text, i);
        found.add(new Remark(i, text.substring(i, end).stripTrailing()));
        i = end - 1;
      }
    }
    return found;
  }

  /** Whether a place is on the first line of a text that begins with {@code |} or {@code >}. */
  private static boolean isHeader(String text, int[] scalar, int at) {
    char first = text.charAt(scalar[0]);
    return (first == '|' || first == '>') && at < endOfLine(text, scalar[0]);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /**
   * Gives every comment and every empty line to the row it is about.
   *
   * @return the comments of a file that has no rows
   */
  static List<String> attach(SourceText source, Outline outline) {
    var remarks = new Remarks(source, outline);
    in(source, outline).forEach(remarks::attach);
    remarks.attachBlanks();
    outline.blocks().forEach(remarks::splitHead);
    return remarks.orphans;
  }

  private void attach(Remark remark) {
    int line = source.lineAt(remark.at());
    int lineStart = source.offset(line, 1);
    String before = source.text().substring(lineStart, remark.at());
    int previous = lastBefore(remark.at());
    if (before.matches("[\\s?-]*") || previous < 0) {
      alone(remark, line, before.codePointCount(0, before.length()) + 1, previous);
      return;
    }
    Row row = outline.rows().get(previous);
    while (row.parent.inBrackets && row.parent.end <= remark.at() && row.parent.owner != null) {
      row = row.parent.owner;
    }
    String spaces = before.substring(before.stripTrailing().length()).replace('\t', ' ');
    row.beside.add((spaces.isEmpty() ? " " : spaces) + remark.text());
  }

  private void alone(Remark remark, int line, int column, int previous) {
    int next = previous + 1;
    while (next < outline.rows().size() && outline.rows().get(next).line <= line) {
      next++;
    }
    Row follower = next < outline.rows().size() ? outline.rows().get(next) : null;
    int depth = gapRow == next ? Math.min(gapColumn, column) : column;
    gapRow = next;
    gapColumn = depth;
    place(remark, follower, depth, previous)
        .ifPresentOrElse(
            list -> {
              if (isSetApart(line)) {
                list.add(Row.BLANK);
              }
              list.add(remark.text());
            },
            () -> orphans.add(remark.text()));
  }

  private Optional<List<String>> place(
      Remark remark, @Nullable Row follower, int column, int previous) {
    Row split = previous < 0 ? null : outline.rows().get(previous);
    if (split != null && split.valueStart > remark.at()) {
      return Optional.of(split.above);
    }
    Block brackets = innermostBrackets(remark.at());
    if (brackets != null) {
      if (follower != null && brackets.holds(follower.parent)) {
        return Optional.of(follower.above);
      }
      if (!brackets.rows.isEmpty()) {
        return Optional.of(brackets.below);
      }
      return Optional.ofNullable(brackets.owner).map(owner -> owner.above);
    }
    if (follower != null && (column <= follower.parent.column || isBehindDash(remark, follower))) {
      return Optional.of(follower.above);
    }
    Block ended = null;
    Block deepest = previous < 0 ? null : outline.rows().get(previous).parent;
    for (Block it = deepest; it != null; it = it.owner == null ? null : it.owner.parent) {
      if (follower != null && it.holds(follower.parent)) {
        break;
      }
      if (!it.inBrackets) {
        ended = it;
        if (it.column <= column) {
          break;
        }
      }
    }
    if (ended != null) {
      return Optional.of(ended.below);
    }
    if (follower != null) {
      return Optional.of(follower.above);
    }
    // all that came before stands in brackets: it is the root
    return Optional.ofNullable(outline.root()).filter(it -> !it.rows.isEmpty()).map(it -> it.below);
  }

  /** Whether a comment stands between the dash of an item and what the item says. */
  private boolean isBehindDash(Remark remark, Row item) {
    int dash = item.parent.column;
    return item.key == null && source.offset(dashLine(source, item.line, dash), dash) < remark.at();
  }

  /** The line on which the dash of an item stands, which may be above what the item says. */
  static int dashLine(SourceText source, int line, int column) {
    int found = line;
    while (found > 1 && !isDash(source.line(found), column)) {
      found--;
    }
    return found;
  }

  private static boolean isDash(String line, int column) {
    return line.startsWith("-", column - 1) && line.substring(0, column - 1).matches("[\\s?-]*");
  }

  private @Nullable Block innermostBrackets(int at) {
    Block found = null;
    for (Block block : bracketed) {
      if (block.start < at && at < block.end) {
        found = block;
      }
    }
    return found;
  }

  /** The last row that starts before a place; -1 where there is none. */
  private int lastBefore(int at) {
    int low = 0;
    int high = outline.rows().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outline.rows().get(middle).start < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void attachBlanks() {
    int seen = 0;
    for (Row row : outline.rows()) {
      if (row.line > seen && isSetApart(row.line)) {
        row.above.add(Row.BLANK);
      }
      seen = Math.max(seen, row.line);
    }
  }

  /** Whether an empty line stands above a line, or above the dash alone that it belongs to. */
  private boolean isSetApart(int line) {
    int above = line - 1;
    while (above > 1 && source.line(above).strip().equals("-")) {
      above--;
    }
    return above > 0 && source.line(above).isBlank();
  }

  /** What stands above the first row and is set off from it is about the whole block. */
  private void splitHead(Block block) {
    if (block.rows.isEmpty()) {
      return;
    }
    List<String> above = block.rows.getFirst().above;
    while (!above.isEmpty() && above.getFirst().equals(Row.BLANK)) {
      above.removeFirst();
    }
    int cut = above.lastIndexOf(Row.BLANK) + 1;
    if (cut == 0
        && block.owner == null
        && !above.isEmpty()
        && above.getFirst().contains(MODELINE)) {
      cut = 1;
    }
    block.head.addAll(above.subList(0, cut));
    above.subList(0, cut).clear();
  }

  /** The texts of the comments, for comparing: moved ones are the same. */
  static List<String> texts(SourceText source, Outline outline) {
    List<String> texts = new ArrayList<>(in(source, outline).stream().map(Remark::text).toList());
    Collections.sort(texts);
    return texts;
  }
}
