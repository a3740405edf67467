package dev.awaitable.review;

import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pieces of one catalog, in the file's order. */
final class CatalogParts {

  private final List<CatalogPart> all = new ArrayList<>();
  private final Map<Integer, List<CatalogPart>> byLine = new HashMap<>();

  private CatalogParts() {}

  /** Takes a tree apart; nothing comes of one that is missing or no mapping. */
  static CatalogParts of(@Nullable Node root) {
    CatalogParts parts = new CatalogParts();
    if (root instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> parts.section(entry.key().text(), entry));
    }
    parts.all.forEach(parts::index);
    return parts;
  }

  List<CatalogPart> all() {
    return all;
  }

  /** The innermost piece that a place is in. */
  Optional<CatalogPart> at(Span place) {
    return byLine.getOrDefault(place.line(), List.of()).stream()
        .filter(part -> part.holds(place))
        .findFirst();
  }

  private void index(CatalogPart part) {
    for (int line = part.at().line(); line <= part.at().endLine(); line++) {
      List<CatalogPart> here = byLine.computeIfAbsent(line, it -> new ArrayList<>(1));
      // A library lies inside its category, and comes to be asked first.
      here.add(part.isLibrary() ? 0 : here.size(), part);
    }
  }

  private void section(String key, Mapping.Entry entry) {
    if (key.equals("categories") && entry.value() instanceof Sequence categories) {
      categories.items().forEach(this::category);
    } else if (entry.value() instanceof Sequence list) {
      Map<String, Integer> seen = new TreeMap<>();
      list.items().forEach(item -> add(key, "", item, seen));
    } else {
      Span from = entry.key().span();
      Span to = NodeText.tight(entry.value());
      Span at =
          to.endLine() > from.line()
                  || (to.endLine() == from.line() && to.endColumn() >= from.column())
              ? new Span(from.line(), from.column(), to.endLine(), to.endColumn())
              : from;
      all.add(new CatalogPart(key, "", "", entry.value(), at, NodeText.whole(entry.value())));
    }
  }

  private void category(Node node) {
    String name = called(node, all.size());
    if (!(node instanceof Mapping mapping)) {
      all.add(CatalogPart.of("categories", name, "", node));
      return;
    }
    List<Mapping.Entry> own =
        mapping.entries().stream()
            .filter(entry ->
                !entry.key().text().equals(CatalogPart.LIBRARIES)
                    || !(entry.value() instanceof Sequence))
            .toList();
    Span whole = NodeText.tight(mapping);
    all.add(
        new CatalogPart(
            "categories", name, "", node, whole, NodeText.whole(new Mapping(whole, own))));
    Map<String, Integer> seen = new TreeMap<>();
    if (mapping.get(CatalogPart.LIBRARIES).orElse(null) instanceof Sequence shelf) {
      shelf.items().forEach(item -> add(CatalogPart.LIBRARIES, name, item, seen));
    }
  }

  private void add(String section, String category, Node item, Map<String, Integer> seen) {
    int nameless = seen.merge("", 1, Integer::sum);
    all.add(CatalogPart.of(section, called(item, nameless), category, item));
  }

  private static String called(Node node, int number) {
    return Stream.of("id", "name", "title", "repo")
        .map(key -> NodeText.text(node, key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("number " + number);
  }
}
