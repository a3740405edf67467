package dev.awaitable.edit;

import dev.awaitable.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the README of an awesome list: what it lists, under which headings, and what of it is no
 * entry. It goes by the structure alone and believes nothing.
 */
public final class MarkdownList {

  /** Deeper lists are read by nobody. */
  private static final int DEEPEST = 20;

  private final List<Item> items = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private int badges;
  private int contents;

  private MarkdownList() {}

  /**
   * Something that is listed.
   *
   * @param line the line it stands on
   * @param headings the headings it stands under, outermost first; items without a link of their
   *     own that hold it are headings too
   * @param name what its link says
   * @param address where that leads
   * @param sentence what is said of it, as plain text
   */
  public record Item(
      int line, List<String> headings, String name, String address, String sentence) {

    /** Copies the list. */
    public Item {
      headings = List.copyOf(headings);
    }
  }

  /**
   * Something that was not read as an entry.
   *
   * @param line the line it stands on
   * @param what the text
   * @param why why not
   */
  public record Leftover(int line, String what, String why) {}

  /**
   * What was read.
   *
   * @param items what is listed
   * @param leftovers what is not understood
   * @param badges how many images with links there were
   * @param contents how many links to places in the file itself
   */
  public record Result(List<Item> items, List<Leftover> leftovers, int badges, int contents) {

    /** Copies the lists. */
    public Result {
      items = List.copyOf(items);
      leftovers = List.copyOf(leftovers);
    }
  }

  /** Reads a Markdown text. */
  public static Result read(String text) {
    Node document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(text);
    StruckHtml.mark(document);
    BareLinks.mark(document);
    var reader = new MarkdownList();
    reader.blocks(document, 0);
    return new Result(reader.items, reader.leftovers, reader.badges, reader.contents);
  }

  private void blocks(Node parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> under(heading);
        case ListBlock list -> list(list, depth);
        case TableBlock table -> table(table);
        case Paragraph paragraph -> loose(paragraph);
        case HtmlBlock html -> html(html);
        default -> {
          if (depth < DEEPEST) {
            blocks(node, depth + 1);
          }
        }
      }
    }
  }

  private void under(Heading heading) {
    while (!levels.isEmpty() && levels.getLast() >= heading.getLevel()) {
      levels.removeLast();
      headings.removeLast();
    }
    levels.add(heading.getLevel());
    headings.add(plain(heading));
    badges += (int) links(heading).stream().filter(it -> plain(it).isEmpty()).count();
  }

  private void list(Node list, int depth) {
    if (depth > DEEPEST) {
      leftovers.add(new Leftover(line(list), "a list", "it is nested too deeply"));
      return;
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        item(item, depth);
      }
    }
  }

  private void item(Node item, int depth) {
    Node first = item.getFirstChild();
    boolean entry = first instanceof Paragraph && entry(first, first, line(item));
    boolean named = !entry && first instanceof Paragraph && holdsList(item);
    if (named) {
      headings.add(plain(first));
      levels.add(levels.isEmpty() ? 1 : levels.getLast());
    } else if (!entry && first instanceof Paragraph && !isContents(first)) {
      leftovers.add(new Leftover(line(item), shortened(plain(first)), "it has no link"));
    }
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof BulletList || node instanceof OrderedList) {
        list(node, depth + 1);
      } else if (node instanceof HtmlBlock html) {
        html(html);
      }
    }
    if (named) {
      headings.removeLast();
      levels.removeLast();
    }
  }

  private static boolean holdsList(Node item) {
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock) {
        return true;
      }
    }
    return false;
  }

  /** Whether all it has are links to places in the file. */
  private static boolean isContents(Node paragraph) {
    return links(paragraph).stream().anyMatch(it -> it.getDestination().startsWith("#"));
  }

  /**
   * Takes the first link of a text as an entry.
   *
   * @param within where to look for the link
   * @param whole where the words about it are
   */
  private boolean entry(Node within, Node whole, int line) {
    List<Link> links = links(within);
    for (Link link : links) {
      if (link.getDestination().startsWith("#")) {
        contents++;
        return false;
      }
      String name = plain(link);
      if (name.isEmpty()) {
        badges++;
        continue;
      }
      if (isStruck(whole, link)) {
        leftovers.add(new Leftover(line, shortened(name), "it is struck out"));
        return true;
      }
      String sentence = sentence(whole, link);
      items.add(new Item(line, headings, name, link.getDestination().strip(), sentence));
      return true;
    }
    return false;
  }

  /** Whether a link is struck out, or all that it says. */
  private static boolean isStruck(Node whole, Link link) {
    for (Node at = link; at != null && !at.equals(whole); at = at.getParent()) {
      if (at instanceof Strikethrough) {
        return true;
      }
    }
    return collect(link, null, false).isEmpty();
  }

  private void table(Node table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (!(part instanceof TableBody)) {
        continue;
      }
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && !entry(row, row, line(row))) {
          leftovers.add(
              new Leftover(line(row), shortened(plain(row)), "a row of a table without a link"));
        }
      }
    }
  }

  private void loose(Node paragraph) {
    for (Link link : links(paragraph)) {
      String name = plain(link);
      if (name.isEmpty()) {
        badges++;
      } else if (link.getDestination().startsWith("#")) {
        contents++;
      } else {
        leftovers.add(
            new Leftover(
                line(paragraph),
                shortened(name + " " + clean(link.getDestination())),
                "a link in a paragraph, which may be an entry or not"));
      }
    }
  }

  private void html(HtmlBlock html) {
    String text = html.getLiteral();
    if (text.toLowerCase(Locale.ROOT).contains("href") || text.contains("](")) {
      leftovers.add(
          new Leftover(line(html), shortened(clean(text)), "a link in HTML, which is not read"));
    }
  }

  /** The links below a node. Goes step by step: hostile texts nest emphasis thousands deep. */
  private static List<Link> links(Node top) {
    List<Link> found = new ArrayList<>();
    for (Node node = next(top, top, true); node != null; node = next(node, top, true)) {
      if (node instanceof Link link) {
        found.add(link);
      }
    }
    return found;
  }

  /** The node behind another below the top, in the order of the text. */
  static @Nullable Node next(Node node, Node top, boolean into) {
    if (into && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && !at.equals(top)) {
      if (at.getNext() != null) {
        return at.getNext();
      }
      at = at.getParent();
    }
    return null;
  }

  /** The text below a node on one line, without images and HTML. */
  private static String plain(Node top) {
    return collect(top, null, true);
  }

  /**
   * The text of a node without that of one link, of what stands before it, and what is struck out.
   */
  private static String sentence(Node whole, Link link) {
    String text = collect(whole, link, false);
    return text.replaceFirst("^[\\s:–—|.,*~-]+", "").strip();
  }

  private static String collect(Node top, @Nullable Link behind, boolean withStruck) {
    StringBuilder out = new StringBuilder();
    boolean into = true;
    for (Node node = next(top, top, true); node != null; node = next(node, top, into)) {
      boolean isLeftOut = !withStruck && node instanceof Strikethrough;
      into = !(node instanceof Image) && !isLeftOut && !node.equals(behind);
      if (node.equals(behind)) {
        out.setLength(0);
        continue;
      }
      switch (node) {
        case Text text -> out.append(text.getLiteral());
        case Code code -> out.append(code.getLiteral());
        case SoftLineBreak unused -> out.append(' ');
        case HardLineBreak unused -> out.append(' ');
        case HtmlInline unused -> {}
        default -> out.append(node.getParent() instanceof TableRow ? " " : "");
      }
    }
    return clean(out.toString());
  }

  /** One line without what nobody can see. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !SafeText.isUnseen(c))
        .forEach(out::appendCodePoint);
    return out.toString().strip().replaceAll(" +", " ");
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 100
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 99)) + "…";
  }

  private static int line(Node block) {
    return Optional.of(block.getSourceSpans())
        .filter(spans -> !spans.isEmpty())
        .map(spans -> spans.getFirst().getLineIndex() + 1)
        .orElseGet(() -> block.getParent() == null ? 1 : line(block.getParent()));
  }
}
