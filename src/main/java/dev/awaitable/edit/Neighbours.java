package dev.awaitable.edit;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the entries that a project resembles and the category it may belong to, by the words that
 * both use. A word that few entries use tells more than one that many do (<a
 * href="https://nlp.stanford.edu/IR-book/html/htmledition/inverse-document-frequency-1.html">inverse
 * document frequency</a>). It is a guess for a person to look at.
 */
public final class Neighbours {

  private static final Set<String> SAY_NOTHING =
      Set.of(
          "a",
          "an",
          "and",
          "any",
          "api",
          "are",
          "as",
          "async",
          "asynchronous",
          "asyncio",
          "at",
          "between",
          "each",
          "when",
          "based",
          "be",
          "by",
          "can",
          "client",
          "clients",
          "easy",
          "fast",
          "for",
          "framework",
          "from",
          "has",
          "in",
          "io",
          "is",
          "it",
          "its",
          "library",
          "modern",
          "not",
          "of",
          "on",
          "one",
          "or",
          "other",
          "package",
          "py",
          "python",
          "python3",
          "simple",
          "support",
          "supports",
          "that",
          "the",
          "their",
          "to",
          "tool",
          "tools",
          "use",
          "used",
          "using",
          "via",
          "which",
          "with",
          "without",
          "www",
          "http",
          "https",
          "com",
          "org");

  private static final int NEAREST_OF_CATEGORY = 4;

  private final Catalog catalog;
  private final Map<Library, Set<String>> words = new HashMap<>();
  private final Map<Category, Set<String>> headings = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /** Reads the words of a catalog. */
  public Neighbours(Catalog catalog) {
    this.catalog = catalog;
    for (Category category : catalog.categories()) {
      headings.put(category, wordsIn(List.of(category.name(), category.description())));
      for (Library library : category.libraries()) {
        Set<String> own = wordsOf(library);
        words.put(library, own);
        own.forEach(word -> uses.merge(word, 1, Integer::sum));
      }
    }
  }

  /**
   * An entry that resembles a project.
   *
   * @param library the entry
   * @param category where it stands
   * @param likeness how much, from 0 to 1
   * @param shared the words that both use, most telling first
   */
  public record Neighbour(
      Library library, Category category, double likeness, List<String> shared) {}

  /** The entries that resemble texts about a project, the most like it first. */
  public List<Neighbour> of(List<String> texts) {
    Set<String> wanted = wordsIn(texts);
    List<Neighbour> found = new ArrayList<>();
    for (Category category : catalog.categories()) {
      for (Library library : category.libraries()) {
        Set<String> own = words.getOrDefault(library, Set.of());
        double likeness = likeness(wanted, own);
        if (likeness > 0) {
          found.add(new Neighbour(library, category, likeness, shared(wanted, own)));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Neighbour::likeness)
            .reversed()
            .thenComparing(it -> it.library().id()));
    return found;
  }

  /** The categories that texts about a project may belong to, the likeliest first. */
  public List<Category> categories(List<String> texts) {
    Map<Category, List<Double>> near = new HashMap<>();
    of(texts)
        .forEach(
            it -> near.computeIfAbsent(it.category(), key -> new ArrayList<>()).add(it.likeness()));
    Set<String> wanted = wordsIn(texts);
    Map<Category, Double> scores = new HashMap<>();
    for (Category category : catalog.categories()) {
      double heading = likeness(wanted, headings.getOrDefault(category, Set.of()));
      double score = heading * heading;
      List<Double> few =
          near.getOrDefault(category, List.of()).stream().limit(NEAREST_OF_CATEGORY).toList();
      for (double likeness : few) {
        // one close relative tells more than several distant ones
        score += likeness * likeness;
      }
      if (score > 0) {
        scores.put(category, score);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Category, Double>comparingByValue()
                .reversed()
                .thenComparing(it -> it.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> wordsOf(Library library) {
    List<String> texts = new ArrayList<>(List.of(library.name(), library.description()));
    library.connectsTo().forEach(it -> texts.add(it.value()));
    library.replaces().forEach(it -> texts.add(it.value()));
    return wordsIn(texts);
  }

  /** Words in small letters; the plural is the same word, and so is what {@code aio} is put to. */
  static Set<String> wordsIn(List<String> texts) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : texts) {
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        String bare = word.length() > 5 ? word.replaceFirst("^(?:aio|async)", "") : word;
        String single = bare.length() > 4 ? bare.replaceFirst("(?<=[^siu])s$", "") : bare;
        if (single.length() > 1 && !SAY_NOTHING.contains(word) && !SAY_NOTHING.contains(single)) {
          found.add(single);
        }
      }
    }
    return found;
  }

  private double likeness(Set<String> one, Set<String> other) {
    double both = weight(both(one, other));
    return both == 0 ? 0 : both / Math.sqrt(weight(one) * weight(other));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private double weight(Set<String> some) {
    // added up in one order, so that every run rounds alike
    double sum = 0;
    for (String word : some.stream().sorted().toList()) {
      double telling = telling(word);
      sum += telling * telling;
    }
    return sum;
  }

  private double telling(String word) {
    return Math.log((2.0 + words.size()) / (1.0 + uses.getOrDefault(word, 0)));
  }

  private List<String> shared(Set<String> one, Set<String> other) {
    return both(one, other).stream()
        .sorted(Comparator.comparingDouble(this::telling).reversed().thenComparing(it -> it))
        .toList();
  }

  /** Loops that classifiers such as {@code Framework :: Trio} speak of, as the catalog's words. */
  public static List<String> loops(List<String> classifiers) {
    Map<String, String> known =
        new TreeMap<>(
            Map.of(
                "Framework :: AsyncIO", "asyncio",
                "Framework :: Trio", "trio",
                "Framework :: Twisted", "twisted",
                "Framework :: AnyIO", "asyncio trio"));
    return classifiers.stream()
        .flatMap(it -> Arrays.stream(known.getOrDefault(it, "").split(" ", -1)))
        .filter(it -> !it.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }
}
