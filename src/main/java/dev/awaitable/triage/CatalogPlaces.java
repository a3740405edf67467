package dev.awaitable.triage;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
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
import org.jspecify.annotations.Nullable;

/** Knows where in the catalog file each library and each address stands. */
public final class CatalogPlaces {

  private final List<CatalogLink> links = new ArrayList<>();
  private final Map<String, Mapping> libraries = new HashMap<>();
  private final Map<String, Map<LibraryLink, LinkOverride>> said = new HashMap<>();
  private final Map<String, @Nullable LinkOverride> saidOfResources = new HashMap<>();

  private CatalogPlaces(Catalog catalog) {
    catalog.libraries().forEach(it -> said.put(it.id().value(), it.linkStatus()));
    catalog.resources().stream()
        .flatMap(it -> it.links().stream())
        .filter(it -> it.status() != null)
        .forEach(it -> saidOfResources.put(it.url().value(), it.status()));
  }

  /** Looks through the tree of a catalog that was accepted. */
  public static CatalogPlaces of(Node root, Catalog catalog) {
    var places = new CatalogPlaces(catalog);
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
          for (LibraryLink link : LibraryLink.values()) {
            text(entry, link.word())
                .ifPresent(value -> links.add(link(entry, id.text(), link, value)));
          }
        });
  }

  private CatalogLink link(Mapping entry, String id, LibraryLink link, Scalar value) {
    FindingKind kind =
        switch (link) {
          case REPO -> FindingKind.REPOSITORY;
          case HOMEPAGE, DOCS -> FindingKind.LINK;
          case PACKAGE -> FindingKind.PACKAGE;
        };
    String url = link == LibraryLink.PACKAGE ? page(new PackageName(value.text())) : value.text();
    LinkOverride override = said.getOrDefault(id, Map.of()).get(link);
    Optional<Span> day =
        value(entry, "link_status")
            .flatMap(all -> value(all, link.word()))
            .flatMap(one -> value(one, "review_by"))
            .map(Node::span);
    return new CatalogLink(id, kind, link.word(), url, value, said(override, "link_status", day));
  }

  private static CatalogLink.@Nullable Said said(
      @Nullable LinkOverride override, String key, Optional<Span> day) {
    return override == null || day.isEmpty()
        ? null
        : new CatalogLink.Said(override, key, day.get());
  }

  private void resource(Mapping entry) {
    text(entry, "title")
        .ifPresent(
            title -> mappings(entry, "links").forEach(link -> resourceLink(link, title.text())));
  }

  private void resourceLink(Mapping link, String title) {
    Optional<Span> day =
        value(link, "status").flatMap(one -> value(one, "review_by")).map(Node::span);
    text(link, "url")
        .ifPresent(value -> {
          LinkOverride override = day.isEmpty() ? null : saidOfResources.get(value.text());
          links.add(
              new CatalogLink(
                  title,
                  FindingKind.LINK,
                  "url",
                  value.text(),
                  value,
                  said(override, "status", day)));
        });
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
