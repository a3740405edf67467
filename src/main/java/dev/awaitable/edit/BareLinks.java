package dev.awaitable.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes links of addresses that stand bare in a text, where <a
 * href="https://github.github.com/gfm/#autolinks-extension-">GitHub</a> shows them as such.
 */
final class BareLinks {

  private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s*_~(])https?://[^\\s<]+");

  private BareLinks() {}

  /** Changes the document. */
  static void mark(Node document) {
    List<Text> texts = new ArrayList<>();
    for (Node node = MarkdownList.next(document, document, true); node != null; ) {
      if (node instanceof Text text) {
        texts.add(text);
      }
      node = MarkdownList.next(node, document, !(node instanceof Link));
    }
    texts.forEach(BareLinks::split);
  }

  private static void split(Text text) {
    String all = text.getLiteral();
    Matcher address = ADDRESS.matcher(all);
    int done = 0;
    while (address.find()) {
      String url = withoutEnd(address.group());
      Link link = new Link(url, null);
      link.appendChild(new Text(url));
      text.insertBefore(new Text(all.substring(done, address.start())));
      text.insertBefore(link);
      done = address.start() + url.length();
    }
    text.setLiteral(all.substring(done));
  }

  /** What ends a sentence, or closes what was opened before the address, is no part of it. */
  private static String withoutEnd(String address) {
    long surplus = count(address, ')') - count(address, '(');
    int end = address.length();
    while (true) {
      char last = address.charAt(end - 1);
      if (last == ')' && surplus > 0) {
        surplus--;
      } else if ("?!.,:*_~'\"".indexOf(last) < 0) {
        return address.substring(0, end);
      }
      end--;
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
