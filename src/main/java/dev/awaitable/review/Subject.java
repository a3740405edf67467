package dev.awaitable.review;

import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library that differs, as something to ask about: the entry itself where it is sound, and what
 * can be made out of it where it is not.
 *
 * @param difference how it differs; with something after it
 * @param part what it is now
 * @param library the entry; with stand-ins for what is broken or missing
 */
record Subject(Comparison.Difference difference, CatalogPart part, Library library) {

  static Subject of(
      Comparison.Difference difference,
      CatalogPart part,
      @Nullable Library sound,
      LocalDate today) {
    return new Subject(difference, part, sound == null ? standIn(part, today) : sound);
  }

  private static Library standIn(CatalogPart part, LocalDate today) {
    String name = Optional.ofNullable(NodeText.text(part.node(), "name")).orElse(part.name());
    Optional<RepoUrl> repo =
        Optional.ofNullable(NodeText.text(part.node(), "repo")).flatMap(RepoUrl::parse);
    Optional<PackageName> packageName =
        Optional.ofNullable(NodeText.text(part.node(), "package"))
            .filter(PackageName::isValid)
            .map(PackageName::new);
    Optional<String> description = Optional.ofNullable(NodeText.text(part.node(), "description"));
    return new Library(
        new Slug("line-" + part.at().line()),
        List.of(),
        name,
        description.orElse(""),
        repo.orElse(null),
        null,
        null,
        packageName.orElse(null),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        today,
        null,
        null,
        Map.of());
  }

  /** Whether this change is the one that says so. */
  boolean isNew(String key) {
    CatalogPart before = difference.before();
    String now = NodeText.text(part.node(), key);
    return now != null && (before == null || !now.equals(NodeText.text(before.node(), key)));
  }

  /** A problem with the value of a key. */
  Problem problem(Rule rule, String key, String message) {
    return Problem.of(rule, at(key), message);
  }

  private Span at(String key) {
    Node node = part.node();
    if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping.get(key).map(Node::span).orElse(mapping.entries().getFirst().key().span());
    }
    return node.span();
  }

  /** The addresses that have to be fetched. */
  List<Link> links() {
    return List.of("homepage", "docs").stream()
        .filter(this::isNew)
        .flatMap(key -> Optional.ofNullable(link(key)).map(url -> new Link(key, url)).stream())
        .toList();
  }

  private @Nullable WebUrl link(String key) {
    return key.equals("docs") ? library.docs() : library.homepage();
  }

  /**
   * An address of an entry.
   *
   * @param key the key it stands under
   */
  record Link(String key, WebUrl url) {}
}
