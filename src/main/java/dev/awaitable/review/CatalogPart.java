package dev.awaitable.review;

import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Node;

/**
 * A piece of a catalog that can change by itself, sound or not.
 *
 * @param section the key it stands under: {@code libraries}, {@code systems}, {@code title}
 * @param name what it goes by there; empty for a section that is one piece
 * @param category the category that a library stands in; empty for anything else
 * @param node the piece
 * @param at where it stands, from its first key to the end of its last value
 * @param says what it says, to be compared
 */
record CatalogPart(String section, String name, String category, Node node, Span at, String says) {

  static final String LIBRARIES = "libraries";

  static CatalogPart of(String section, String name, String category, Node node) {
    return new CatalogPart(
        section, name, category, node, NodeText.tight(node), NodeText.whole(node));
  }

  boolean isLibrary() {
    return section.equals(LIBRARIES);
  }

  /** Which piece it is, the same in an older and a newer catalog. */
  String key() {
    return section + "/" + name;
  }

  boolean isSameAs(CatalogPart other) {
    return says.equals(other.says) && category.equals(other.category);
  }

  boolean holds(Span place) {
    boolean begun =
        place.line() > at.line() || (place.line() == at.line() && place.column() >= at.column());
    boolean over =
        place.line() > at.endLine()
            || (place.line() == at.endLine() && place.column() > at.endColumn());
    return begun && !over;
  }
}
