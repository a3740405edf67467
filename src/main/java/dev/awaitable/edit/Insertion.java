package dev.awaitable.edit;

import dev.awaitable.problem.SourceText;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an entry into a catalog file at its place; every other byte stays as it is. */
public final class Insertion {

  private final SourceText source;
  private final List<Mapping> categories;

  /** Where the comments that stand on lines of their own begin, by line. */
  private final Map<Integer, Integer> comments = new HashMap<>();

  /** Prepares a file that the checker accepted. */
  public Insertion(SourceText source, Node root) {
    this.source = source;
    this.categories = mappings(root, "categories");
    for (Remarks.Remark remark : Remarks.in(source, Outline.of(source, root))) {
      int line = source.lineAt(remark.at());
      String before = source.text().substring(source.offset(line, 1), remark.at());
      if (before.isBlank()) {
        comments.put(line, before.length() + 1);
      }
    }
  }

  /**
   * What came of it.
   *
   * @param text the whole text with the entry in it
   * @param line the line the entry starts on
   * @param endLine the line it ends on
   */
  public record Placed(String text, int line, int endLine) {}

  /**
   * The text with the entry in its category, where its id belongs.
   *
   * @return empty where the category is not there, or not written with a dash for each entry
   */
  public Optional<Placed> of(String category, Draft entry) {
    return categories.stream()
        .filter(it -> text(it, "id").equals(category))
        .findFirst()
        .flatMap(it -> it.get("libraries"))
        .filter(it -> it instanceof Sequence list && isInLines(list))
        .map(it -> place((Sequence) it, entry));
  }

  private boolean isInLines(Sequence list) {
    return !list.items().isEmpty()
        && source.codePointAt(list.span().line(), list.span().column()) == '-';
  }

  private Placed place(Sequence list, Draft entry) {
    String indent = " ".repeat(list.span().column() - 1);
    List<String> lines = entry.lines().stream().map(line -> indent + line).toList();
    boolean apart = areSetApart();
    for (Node item : list.items()) {
      if (item instanceof Mapping other && text(other, "id").compareTo(entry.id()) > 0) {
        return insert(top(list, item), lines, false, apart);
      }
    }
    return insert(below(list), lines, apart, false);
  }

  /** Puts lines before the line of a number, with an empty line above or below them. */
  private Placed insert(int before, List<String> lines, boolean above, boolean below) {
    String end = source.text().contains("\r\n") ? "\r\n" : "\n";
    List<String> all = new ArrayList<>(lines);
    if (above) {
      all.addFirst("");
    }
    if (below) {
      all.addLast("");
    }
    String block = all.stream().map(line -> line + end).collect(Collectors.joining());
    String text = source.text();
    int at = before > source.lineCount() ? text.length() : source.offset(before, 1);
    boolean unfinished = at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
    String whole = text.substring(0, at) + (unfinished ? end : "") + block + text.substring(at);
    int first = before + (above ? 1 : 0);
    return new Placed(whole, first, first + lines.size() - 1);
  }

  /** The first line of an entry, or of the comments that are about it. */
  private int top(Sequence list, Node item) {
    int dash = Remarks.dashLine(source, item.span().line(), list.span().column());
    int gap = dash;
    while (gap > 1 && isIdle(gap - 1)) {
      gap--;
    }
    if (item.equals(list.items().getFirst())) {
      // what is set off from it is about the list
      int top = dash;
      while (top > gap && !source.line(top - 1).isBlank()) {
        top--;
      }
      return top;
    }
    while (gap < dash && !isCommentUpTo(gap, list.span().column())) {
      gap++;
    }
    return gap;
  }

  /** The line behind a list and the comments that are about the last of it. */
  private int below(Sequence list) {
    int last = lastLine(list);
    while (isIdle(last)) {
      last--;
    }
    int next = last + 1;
    int own = next;
    while (isIdle(next) && !isCommentUpTo(next, list.span().column())) {
      next++;
      own = comments.containsKey(next - 1) ? next : own;
    }
    return own;
  }

  private boolean isCommentUpTo(int line, int column) {
    return comments.getOrDefault(line, Integer.MAX_VALUE) <= column;
  }

  private boolean isIdle(int line) {
    return line <= source.lineCount()
        && (comments.containsKey(line) || source.line(line).isBlank());
  }

  /** The last line of what a piece says: where it ends itself, it reaches to the next token. */
  private static int lastLine(Node node) {
    return switch (node) {
      case Mapping mapping when !mapping.entries().isEmpty() -> {
        Mapping.Entry last = mapping.entries().getLast();
        yield Math.max(last.key().span().endLine(), lastLine(last.value()));
      }
      case Sequence list when !list.items().isEmpty() -> lastLine(list.items().getLast());
      case Node other when other.span().endColumn() == 1 -> other.span().endLine() - 1;
      default -> node.span().endLine();
    };
  }

  /** Whether the file sets most of its entries apart with an empty line. */
  private boolean areSetApart() {
    int later = 0;
    int apart = 0;
    for (Mapping category : categories) {
      if (category.get("libraries").orElse(null) instanceof Sequence list && isInLines(list)) {
        for (Node entry : list.items().stream().skip(1).toList()) {
          later++;
          apart += source.line(top(list, entry) - 1).isBlank() ? 1 : 0;
        }
      }
    }
    return 2 * apart > later;
  }

  private static List<Mapping> mappings(Node node, String key) {
    List<Mapping> found = new ArrayList<>();
    if (node instanceof Mapping mapping && mapping.get(key).orElse(null) instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping entry) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  private static String text(Mapping entry, String key) {
    return entry.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
  }
}
