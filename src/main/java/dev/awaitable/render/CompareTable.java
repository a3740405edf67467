package dev.awaitable.render;

import dev.awaitable.model.Slug;
import dev.awaitable.render.view.FactView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what the page that compares libraries shows of each. A script and not a JSON file, as
 * {@link SearchIndex} is.
 *
 * <p>A row is an array: id, name, what to install, sentence, number of the category, what it runs
 * on, API, input and output, stars and their title, their change and its title, last activity and
 * its title, newest release and its title, licence and its title, Python and its title, state and
 * Where the table is split, the id and name of each library for the same need follow.
 */
final class CompareTable {

  private static final String FOLDER = "compare-table/";

  /** How many libraries a part has at most: a fifth of what one file would have. */
  private static final int PARTS = 5;

  /** What parts words in names, with all that JavaScript calls white space. */
  private static final Pattern GAPS =
      Pattern.compile(
          "[\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff_.-]+");

  private final LibraryViews views;
  private final List<LibraryView> libraries;

  CompareTable(LibraryViews views, List<LibraryView> libraries) {
    this.views = views;
    this.libraries = libraries;
  }

  /**
   * Writes the table.
   *
   * @param limit how many libraries one file holds
   * @param files takes each file by its path
   */
  void write(int limit, Split split, Prints prints, BiConsumer<String, FilePlan> files) {
    if (libraries.size() <= limit) {
      files.accept(
          SitePaths.COMPARE_TABLE, FilePlan.ofText(() -> print(prints, libraries), this::whole));
      return;
    }
    int part = Math.max(1, limit / PARTS);
    PrefixParts parts =
        new PrefixParts(part, (prefix, all, exact) -> exact.stream().limit(part).toList());
    for (int i = 0; i < libraries.size(); i++) {
      for (String key : keys(libraries.get(i))) {
        parts.add(key, i);
      }
    }
    SortedMap<String, List<Integer>> shared = parts.share();
    shared.forEach((prefix, numbers) ->
        files.accept(
            Split.path(FOLDER, prefix),
            FilePlan.ofText(
                () -> print(prints, numbers.stream().map(libraries::get).toList()),
                () ->
                    Split.part(
                        FOLDER,
                        prefix,
                        json ->
                            table(json, numbers.stream().map(libraries::get).toList(), true)))));
    files.accept(
        SitePaths.COMPARE_TABLE,
        FilePlan.ofText(() -> split.directory("compare", FOLDER, shared.keySet(), null)));
  }

  private String print(Prints prints, List<LibraryView> some) {
    return prints.of(FOLDER, some, views.ingredients(some));
  }

  private String whole() {
    return Json.script("compareTable", json -> table(json, libraries, false));
  }

  /** What readers may call it, as {@code compare.js} compares names. */
  private static Set<String> keys(LibraryView library) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(library.id());
    keys.add(fold(library.name()));
    if (library.packageName() != null) {
      keys.add(fold(library.packageName()));
    }
    return keys;
  }

  private static String fold(String name) {
    return Slug.isValid(name) ? name : foldAny(name);
  }

  private static String foldAny(String name) {
    return GAPS.matcher(VisibleText.only(name).toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  /** Libraries with their categories; where not all are there, with those for the same need. */
  private void table(JsonGenerator json, List<LibraryView> libraries, boolean near) {
    Map<LinkView, Integer> categories = new LinkedHashMap<>();
    libraries.forEach(it -> categories.putIfAbsent(it.category(), categories.size()));
    json.writeStartObject();
    json.writeArrayPropertyStart("categories");
    categories.keySet().forEach(it -> texts(json, List.of(it.label(), it.href())));
    json.writeEndArray();
    json.writeArrayPropertyStart("libraries");
    libraries.forEach(it -> row(json, it, categories.getOrDefault(it.category(), 0), near));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, List<String> values) {
    json.writeStartArray();
    values.forEach(it -> text(json, it));
    json.writeEndArray();
  }

  private void row(JsonGenerator json, LibraryView it, int category, boolean near) {
    json.writeRaw('\n');
    json.writeStartArray();
    text(json, it.id());
    text(json, it.name());
    text(json, it.packageName());
    text(json, it.description());
    json.writeNumber(category);
    text(json, it.runsOn().isEmpty() ? null : String.join(", ", it.runsOn()));
    text(json, it.api());
    text(json, it.io());
    text(json, it.stars());
    text(json, it.starsTitle());
    text(json, it.starsChange());
    text(json, it.starsChangeTitle());
    text(json, it.lastActivity());
    text(json, it.lastActivityTitle());
    List<FactView> facts = views.facts(it);
    for (String label : List.of("Newest release", "Licence", "Needs Python")) {
      fact(json, facts.stream().filter(fact -> fact.label().equals(label)).toList());
    }
    text(json, it.state().word());
    text(json, it.state().reason());
    if (near) {
      json.writeStartArray();
      views
          .alternatives(it)
          .forEach(other -> texts(json, List.of(id(other.href()), other.label())));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static String id(String path) {
    return path.split("/", -1)[1];
  }

  private static void fact(JsonGenerator json, List<FactView> facts) {
    FactView fact = facts.isEmpty() ? null : facts.getFirst();
    text(json, fact == null ? null : fact.value());
    text(json, fact == null ? null : title(fact));
  }

  private static String title(FactView fact) {
    return (fact.seen() == null ? "day not told" : "seen " + fact.seen()) + ", " + fact.source();
  }

  private static void text(JsonGenerator json, @Nullable String value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(VisibleText.only(value));
    }
  }
}
