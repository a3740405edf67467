package dev.awaitable.check;

import dev.awaitable.model.OverrideState;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every name the file gives out. Reads the tree leniently and reports nothing. */
final class Names {

  private static final Set<String> CLOSED =
      Set.of(OverrideState.ARCHIVED.word(), OverrideState.GONE.word());

  private final Namespace systems = new Namespace();
  private final Namespace blocking = new Namespace();
  private final Namespace categories = new Namespace();
  private final Namespace libraries = new Namespace();
  private final Map<String, Span> removed = new HashMap<>();

  /** Where libraries by id say that they are closed, and what they say supersedes them. */
  private final Map<String, Scalar> closed = new HashMap<>();

  private final Map<String, Scalar> successors = new HashMap<>();

  /** Library ids by the names in their {@code replaces}, and by their normalised packages. */
  private final Map<String, Set<String>> answers = new HashMap<>();

  private final Map<String, Set<String>> packages = new HashMap<>();

  /** The blocking names that speak async themselves. */
  private final Set<String> speakAsync = new HashSet<>();

  private Names() {}

  static Names in(Node root) {
    Names names = new Names();
    names.eachOf(root, "systems", names.systems, names::addSystem);
    names.eachOf(root, "blocking", names.blocking, names::addBlocking);
    names.eachOf(root, "categories", names.categories, names::addCategory);
    if (!names.categories.isComplete()) {
      names.libraries.markIncomplete();
    }
    for (Node item : items(root, "removed")) {
      scalar(item, "id").ifPresent(id -> names.removed.putIfAbsent(id.text(), id.span()));
    }
    return names;
  }

  private void eachOf(Node parent, String key, Namespace space, Consumer<Node> add) {
    List<Node> items = items(parent, key);
    if (items.isEmpty() && !isLeftOut(parent, key)) {
      space.markIncomplete();
    }
    items.forEach(add);
  }

  /** Whether a section of the file is not there on purpose, and not for a misspelt key. */
  private static boolean isLeftOut(Node parent, String key) {
    return parent instanceof Mapping mapping
        && Shapes.CATALOG.keys().containsKey(key)
        && mapping.entries().stream()
            .map(entry -> entry.key().text())
            .allMatch(it -> !it.equals(key) && Shapes.CATALOG.keys().containsKey(it));
  }

  private void addSystem(Node item) {
    addNamed(item, systems, alias -> alias.toLowerCase(Locale.ROOT));
  }

  private void addBlocking(Node item) {
    addNamed(item, blocking, PackageName::normalize);
    if (scalar(item, "async_since").isPresent() || scalar(item, "async_api").isPresent()) {
      scalar(item, "name").ifPresent(name -> speakAsync.add(name.text()));
    }
  }

  private void addNamed(Node item, Namespace space, UnaryOperator<String> normal) {
    Optional<Scalar> name = scalar(item, "name");
    if (name.isEmpty()) {
      space.markIncomplete();
      return;
    }
    String text = name.get().text();
    space.add(text, Values.hasSlug(text) ? Slug.of(text) : null, name.get().span());
    space.addOther(normal.apply(text), text);
    for (Scalar alias : texts(item, "aliases")) {
      space.addOther(normal.apply(alias.text()), text);
    }
  }

  private void addCategory(Node item) {
    addId(item, categories);
    eachOf(item, "libraries", libraries, this::addLibrary);
  }

  private void addLibrary(Node item) {
    addId(item, libraries);
    String id = scalar(item, "id").map(Scalar::text).orElse("");
    for (Scalar old : texts(item, "formerly")) {
      libraries.addOther(old.text(), id);
    }
    for (Scalar name : texts(item, "replaces")) {
      answers.computeIfAbsent(name.text(), key -> new LinkedHashSet<>()).add(id);
    }
    if (item instanceof Mapping mapping) {
      mapping
          .get("status")
          .flatMap(status -> scalar(status, "is"))
          .filter(is -> CLOSED.contains(is.text()))
          .ifPresent(is -> closed.putIfAbsent(id, is));
    }
    scalar(item, "superseded_by")
        .filter(by -> !by.text().equals(id))
        .ifPresent(by -> successors.putIfAbsent(id, by));
    scalar(item, "package")
        .map(Scalar::text)
        .map(PackageName::normalize)
        .ifPresent(it -> packages.computeIfAbsent(it, key -> new LinkedHashSet<>()).add(id));
  }

  private static void addId(Node item, Namespace space) {
    Optional<Scalar> id = scalar(item, "id");
    if (id.isEmpty()) {
      space.markIncomplete();
    } else {
      String text = id.get().text();
      boolean valid = Slug.isValid(text);
      space.add(text, valid ? new Slug(text) : null, id.get().span());
      if (!valid && Values.hasSlug(text)) {
        space.add(Slug.of(text).value(), null, id.get().span());
      }
    }
  }

  private static List<Node> items(Node parent, String key) {
    return parent instanceof Mapping mapping
            && mapping.get(key).orElse(null) instanceof Sequence sequence
        ? sequence.items()
        : List.of();
  }

  private static List<Scalar> texts(Node parent, String key) {
    return items(parent, key).stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .toList();
  }

  private static Optional<Scalar> scalar(Node parent, String key) {
    return parent instanceof Mapping mapping
            && mapping.get(key).orElse(null) instanceof Scalar scalar
            && !scalar.text().isBlank()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  Namespace systems() {
    return systems;
  }

  Namespace blocking() {
    return blocking;
  }

  Namespace categories() {
    return categories;
  }

  Namespace libraries() {
    return libraries;
  }

  /** Where a removed id is recorded; null if it is not. */
  @Nullable Span removedAt(String id) {
    return removed.get(id);
  }

  /** The word and place by which a library is said to be closed; null if it is not. */
  @Nullable Scalar closed(String id) {
    return closed.get(id);
  }

  /** What a library is superseded by, as written; null if by none. */
  @Nullable Scalar successor(String id) {
    return successors.get(id);
  }

  /** The ids of the libraries that are answers to a blocking name. */
  Set<String> answersTo(String blockingName) {
    Set<String> all = new LinkedHashSet<>(answers.getOrDefault(blockingName, Set.of()));
    if (speakAsync.contains(blockingName)) {
      all.addAll(packages.getOrDefault(PackageName.normalize(blockingName), Set.of()));
    }
    return all;
  }
}
