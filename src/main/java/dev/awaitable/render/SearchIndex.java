package dev.awaitable.render;

import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.BlockingView;
import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.SystemView;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the search box looks through. It is a script that sets one global value and not a
 * JSON file, because browsers let no page fetch a file from a file system, but do run its scripts.
 *
 * <p>Each row is an array: kind, name, path from the site's root, sentence, state (empty for all
 * but libraries), other names. Rows of a kind stand in the order in which equally good answers are
 * to be shown.
 */
final class SearchIndex {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ANSWERS_NAMED = 4;

  private final CatalogIndex index;

  SearchIndex(CatalogIndex index) {
    this.index = index;
  }

  String write(
      List<BlockingView> names,
      List<SystemView> systems,
      List<LibraryView> libraries,
      List<CategoryView> categories) {
    StringWriter text = new StringWriter(1 << 16).append("globalThis.searchIndex = ");
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      names.forEach(it -> row(json, "instead", it.name(), it.path(), says(it), "", it.aliases()));
      systems.forEach(
          it -> row(json, "for", it.name(), it.path(), it.description(), "", it.aliases()));
      libraries.stream().sorted(mostStars()).forEach(it -> row(json, it));
      categories.forEach(
          it -> row(json, "category", it.name(), it.path(), it.description(), "", List.of()));
      json.writeEndArray();
    }
    return VisibleText.only(text.append(";\n").toString());
  }

  /** What answers a name, in the fewest words. */
  private static String says(BlockingView name) {
    if (name.answers().isEmpty()) {
      return name.asyncSince() == null ? "" : "async itself from " + name.asyncSince();
    }
    return String.join(
        ", ", name.answers().stream().limit(ANSWERS_NAMED).map(LibraryView::name).toList());
  }

  private Comparator<LibraryView> mostStars() {
    Comparator<LibraryView> stars =
        Comparator.comparingInt(it -> -index.stars(index.library(new Slug(it.id()))));
    return stars.thenComparing(LibraryView::id);
  }

  private void row(JsonGenerator json, LibraryView view) {
    Library library = index.library(new Slug(view.id()));
    Set<String> others = new LinkedHashSet<>();
    others.add(view.id());
    if (library.packageName() != null) {
      others.add(library.packageName().normalized());
    }
    library.formerly().forEach(it -> others.add(it.value()));
    others.remove(view.name().toLowerCase(Locale.ROOT));
    row(
        json,
        "library",
        view.name(),
        view.path(),
        view.description(),
        view.state().word(),
        List.copyOf(others));
  }

  private static void row(
      JsonGenerator json,
      String kind,
      String name,
      String path,
      String sentence,
      String state,
      List<String> others) {
    json.writeRaw('\n');
    json.writeStartArray();
    for (String value : List.of(kind, name, path, sentence, state)) {
      json.writeString(VisibleText.only(value));
    }
    json.writeStartArray();
    others.forEach(it -> json.writeString(VisibleText.only(it)));
    json.writeEndArray();
    json.writeEndArray();
  }
}
