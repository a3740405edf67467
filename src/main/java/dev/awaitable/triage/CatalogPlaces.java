package dev.awaitable.triage;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows where in the catalog file each library and each address stands. */
public final class CatalogPlaces {

  private final List<CatalogLink> links = new ArrayList<>();
  private final Map<String, Mapping> libraries = new HashMap<>();

  private CatalogPlaces() {}

  /** Looks through the tree of a catalog that was accepted. */
  public static CatalogPlaces of(Node root) {
    var places = new CatalogPlaces();
    for (Mapping category : places.mappings(root, "categories")) {
      places.mappings(category, "libraries").forEach(places::library);
    }
    places.mappings(root, "resources").forEach(places::resource);
    return places;
  }

  /** Every address that is asked about, in the file's order. */
  List<CatalogLink> links() {
    return List.copyOf(links);
  }

  /** The line of each library's id, from 1. */
  public Map<Slug, Integer> lines() {
    Map<Slug, Integer> lines = new HashMap<>();
    libraries.keySet().stream().map(Slug::new).forEach(id -> lines.put(id, of(id, "id").line()));
    return lines;
  }

  /** Where a library's key has its value; if it has none, where its id stands. */
  Span of(Slug library, String... path) {
    Node entry = libraries.get(library.value());
    if (entry == null) {
      return Span.of(1, 1, 0);
    }
    Optional<Node> found = Optional.of(entry);
    for (String key : path) {
      found = found.flatMap(node -> value(node, key));
    }
    return found.or(() -> value(entry, "id")).map(Node::span).orElse(entry.span());
  }

  /** The address a package is known by: its page on PyPI. */
  static String page(PackageName name) {
    return "https://pypi.org/project/" + name.normalized() + "/";
  }

  private void library(Mapping entry) {
    text(entry, "id")
        .ifPresent(id -> {
          libraries.put(id.text(), entry);
          link(entry, id.text(), FindingKind.REPOSITORY, "repo");
          link(entry, id.text(), FindingKind.LINK, "homepage");
          link(entry, id.text(), FindingKind.LINK, "docs");
          text(entry, "package").ifPresent(name -> links.add(packageLink(id.text(), name)));
        });
  }

  private static CatalogLink packageLink(String id, Scalar name) {
    String page = page(new PackageName(name.text()));
    return new CatalogLink(id, FindingKind.PACKAGE, "package", page, name);
  }

  private void resource(Mapping entry) {
    text(entry, "title")
        .ifPresent(title ->
            mappings(entry, "links")
                .forEach(link -> link(link, title.text(), FindingKind.LINK, "url")));
  }

  private void link(Mapping entry, String id, FindingKind kind, String key) {
    text(entry, key)
        .ifPresent(value -> links.add(new CatalogLink(id, kind, key, value.text(), value)));
  }

  private List<Mapping> mappings(Node node, String key) {
    List<Mapping> found = new ArrayList<>();
    if (value(node, key).orElse(null) instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping mapping) {
          found.add(mapping);
        }
      }
    }
    return found;
  }

  private static Optional<Node> value(Node node, String key) {
    return node instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static Optional<Scalar> text(Mapping entry, String key) {
    return entry.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }
}
