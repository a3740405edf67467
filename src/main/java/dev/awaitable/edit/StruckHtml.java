package dev.awaitable.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Makes of what a text strikes out by <a
 * href="https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-s-element">HTML</a>
 * the same as what it strikes out by tildes.
 */
final class StruckHtml {

  private static final Pattern TAG = Pattern.compile("(?i)<(/?)(del|s|strike)(\\s[^>]*)?>");

  private StruckHtml() {}

  /** Changes the document. */
  static void mark(Node document) {
    List<HtmlInline> all = new ArrayList<>();
    for (Node node = document; node != null; node = MarkdownList.next(node, document, true)) {
      if (node instanceof HtmlInline html) {
        all.add(html);
      }
    }
    Map<Place, Deque<Node>> open = new HashMap<>();
    all.forEach(html -> take(html, open));
  }

  /** Where a tag closes what another began: only below the same node, as in a tree. */
  private record Place(Node parent, String element) {}

  private static void take(HtmlInline html, Map<Place, Deque<Node>> open) {
    Matcher tag = TAG.matcher(html.getLiteral());
    if (!tag.matches()) {
      return;
    }
    Place place = new Place(html.getParent(), tag.group(2).toLowerCase(Locale.ROOT));
    Deque<Node> begun = open.computeIfAbsent(place, unused -> new ArrayDeque<>());
    if (tag.group(1).isEmpty()) {
      begun.push(html);
    } else if (!begun.isEmpty()) {
      strike(begun.pop(), html);
    }
  }

  private static void strike(Node from, Node to) {
    Strikethrough struck = new Strikethrough("~~");
    for (Node node = from.getNext(); node != null && !node.equals(to); ) {
      Node next = node.getNext();
      struck.appendChild(node);
      node = next;
    }
    from.insertAfter(struck);
  }
}
