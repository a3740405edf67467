package dev.awaitable.render;

import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.NeedViews.SystemShelf;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.NameView;
import dev.awaitable.render.view.ShelfView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what the search box looks through. It is a script that sets one global value and not a
 * JSON file, because browsers let no page fetch a file from a file system, but do run its scripts.
 *
 * <p>Each row is an array: kind, name, path from the site's root, sentence, state (empty for all
 * but libraries), other names. Rows of a kind stand in the order in which equally good answers are
 * to be shown.
 *
 * <p>What is too large for one file is split by the first letters of all names and of the words in
 * them; rows then have the stars as well, by which rows of several parts are put in order.
 */
final class SearchIndex {

  private static final String FOLDER = "search-index/";

  /** How many rows a part has at most: a tenth of what one file would have. */
  private static final int PARTS = 10;

  /** How many answers of each kind the search box shows at most. */
  private static final Map<String, Integer> SHOWN =
      Map.of("instead", 5, "for", 4, "library", 7, "category", 4);

  private static final double NONE = 9;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What JavaScript calls white space, and what parts words in names. */
  private static final Pattern GAPS =
      Pattern.compile(
          "[\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff_./-]+");

  private final CatalogIndex index;
  private final List<Row> rows = new ArrayList<>();

  SearchIndex(
      CatalogIndex index,
      List<NameView> names,
      List<SystemShelf> systems,
      List<LibraryView> libraries,
      List<ShelfView> categories) {
    this.index = index;
    names.forEach(it -> row("instead", it.name(), it.path(), says(it), it.aliases()));
    systems.forEach(it ->
        row("for", it.shelf().name(), it.shelf().path(), it.shelf().description(), it.aliases()));
    libraries.stream().sorted(mostStars()).forEach(this::row);
    categories.forEach(it -> row("category", it.name(), it.path(), it.description(), List.of()));
  }

  /** A row; stars are null for all but libraries. */
  private record Row(
      String kind,
      String name,
      String path,
      String sentence,
      String state,
      List<String> others,
      @Nullable Integer stars) {}

  private void row(String kind, String name, String path, String sentence, List<String> others) {
    rows.add(new Row(kind, name, path, sentence, "", others, null));
  }

  private void row(LibraryView view) {
    Library library = index.library(new Slug(view.id()));
    Set<String> others = new LinkedHashSet<>();
    others.add(view.id());
    if (library.packageName() != null) {
      others.add(library.packageName().normalized());
    }
    library.formerly().forEach(it -> others.add(it.value()));
    others.remove(view.name().toLowerCase(Locale.ROOT));
    rows.add(
        new Row(
            "library",
            view.name(),
            view.path(),
            view.description(),
            view.state().word(),
            List.copyOf(others),
            stars(view)));
  }

  /** What answers a name, in the fewest words. */
  private static String says(NameView name) {
    if (name.answers().isEmpty()) {
      return name.asyncSince() == null ? "" : "async itself from " + name.asyncSince();
    }
    return String.join(", ", name.answers());
  }

  private static Comparator<LibraryView> mostStars() {
    Comparator<LibraryView> stars = Comparator.comparingInt(it -> -stars(it));
    return stars.thenComparing(LibraryView::id);
  }

  private static int stars(LibraryView view) {
    Integer stars = view.row().stars();
    return stars == null ? -1 : stars;
  }

  /**
   * Writes the index.
   *
   * @param limit how many rows one file holds
   * @param files takes each file by its path
   */
  void write(int limit, Split split, Prints prints, BiConsumer<String, FilePlan> files) {
    if (rows.size() <= limit) {
      files.accept(
          SitePaths.SEARCH_INDEX, FilePlan.ofText(() -> prints.of(FOLDER, rows), this::whole));
      return;
    }
    List<Folded> folded = rows.stream().map(Folded::of).toList();
    PrefixParts parts =
        new PrefixParts(
            Math.max(1, limit / PARTS), (prefix, all, exact) -> best(prefix, all, folded));
    for (int i = 0; i < folded.size(); i++) {
      int number = i;
      folded.get(i).keys().forEach(key -> parts.add(key, number));
    }
    SortedMap<String, List<Integer>> shared = parts.share();
    shared.forEach((prefix, numbers) ->
        files.accept(
            Split.path(FOLDER, prefix),
            FilePlan.ofText(
                () -> prints.of(FOLDER, prefix, numbers.stream().map(rows::get).toList()),
                () ->
                    Split.part(
                        FOLDER,
                        prefix,
                        json -> {
                          json.writeStartArray();
                          numbers.forEach(it -> row(json, rows.get(it), true));
                          json.writeEndArray();
                        }))));
    files.accept(
        SitePaths.SEARCH_INDEX,
        FilePlan.ofText(() -> split.directory("search", FOLDER, shared.keySet(), null)));
  }

  private String whole() {
    return Json.script(
        "searchIndex",
        json -> {
          json.writeStartArray();
          rows.forEach(it -> row(json, it, false));
          json.writeEndArray();
        });
  }

  private static void row(JsonGenerator json, Row row, boolean starred) {
    json.writeRaw('\n');
    json.writeStartArray();
    for (String value : List.of(row.kind(), row.name(), row.path(), row.sentence(), row.state())) {
      json.writeString(VisibleText.only(value));
    }
    json.writeStartArray();
    row.others().forEach(it -> json.writeString(VisibleText.only(it)));
    json.writeEndArray();
    if (starred && row.stars() != null) {
      json.writeNumber(row.stars());
    }
    json.writeEndArray();
  }

  /** The answers to a prefix as the search box would choose them from the whole index. */
  private static List<Integer> best(String prefix, List<Integer> all, List<Folded> rows) {
    record Hit(int number, String kind, double score) {}
    List<Hit> hits =
        all.stream()
            .map(it -> new Hit(it, rows.get(it).kind(), rows.get(it).score(prefix)))
            .filter(it -> it.score() < NONE)
            .sorted(Comparator.comparingDouble(Hit::score).thenComparingInt(Hit::number))
            .toList();
    return SHOWN.keySet().stream()
        .sorted()
        .flatMap(kind ->
            hits.stream().filter(it -> it.kind().equals(kind)).limit(SHOWN.getOrDefault(kind, 0)))
        .map(Hit::number)
        .sorted()
        .toList();
  }

  /** A text as the search box compares it: {@code search.js} does the same to what is typed. */
  static String fold(String text) {
    return isAscii(text) ? foldAscii(text) : foldAny(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #foldAny}, for nearly all there is, in one go. */
  private static String foldAscii(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '_' || c == '.' || c == '/' || c == '-' || c == '\t' || c == '\n') {
        gap = true;
      } else if (c > ' ') {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      }
    }
    return folded.toString();
  }

  /** What folding means. */
  static String foldAny(String text) {
    String plain = Normalizer.normalize(VisibleText.only(text), Normalizer.Form.NFKD);
    String lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    return GAPS.matcher(lower).replaceAll(" ").strip();
  }

  /**
   * A row as it is compared.
   *
   * @param names all its names
   * @param text names and sentence, after a blank
   */
  private record Folded(String kind, List<String> names, String text) {

    static Folded of(Row row) {
      List<String> names =
          Stream.concat(Stream.of(row.name()), row.others().stream())
              .map(SearchIndex::fold)
              .toList();
      String text = String.join(" ", row.name(), String.join(" ", row.others()), row.sentence());
      return new Folded(row.kind(), names, " " + fold(text));
    }

    /** What it is found by: each name from each of its words on, and as one word. */
    Set<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      for (String name : names) {
        keys.add(name);
        keys.add(name.replace(" ", ""));
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
          keys.add(name.substring(at + 1));
        }
      }
      // There are few others, and most of what is asked of them is said in the sentence only.
      if (!kind.equals("library")) {
        keys.addAll(List.of(text.strip().split(" ", -1)));
      }
      return keys;
    }

    /** How well it fits, 0 best, by what keys are made of; see {@code search.js}. */
    double score(String query) {
      double best = NONE;
      for (int i = 0; i < names.size(); i++) {
        best = Math.min(best, fit(names.get(i), query) + (i == 0 ? 0 : 0.5));
      }
      if (best >= NONE && query.length() > 2 && text.contains(" " + query)) {
        best = 5;
      }
      return best;
    }

    private static double fit(String name, String query) {
      if (name.startsWith(query)) {
        return name.length() == query.length() ? 0 : 1;
      }
      boolean word = (" " + name).contains(" " + query);
      return word || name.replace(" ", "").startsWith(query.replace(" ", "")) ? 2 : NONE;
    }
  }
}
