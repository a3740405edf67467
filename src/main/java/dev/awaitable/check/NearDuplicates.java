package dev.awaitable.check;

import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds libraries of one category, or of one owner, whose names differ in punctuation or in saying
 * that they are for Python. {@code aio} and {@code async} are not left out: {@code aiofoo} is
 * seldom {@code foo}.
 */
final class NearDuplicates {

  private static final Set<String> SAYS_PYTHON = Set.of("python", "py");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Problems problems;
  private final List<Candidate> candidates = new ArrayList<>();

  NearDuplicates(Problems problems) {
    this.problems = problems;
  }

  private record Candidate(Library library, @Nullable Slug category, Span at) {}

  /** Takes a library: the category it stands in, and where its name is. */
  void add(Library library, @Nullable Slug category, Span at) {
    candidates.add(new Candidate(library, category, at));
  }

  /** What is left of a name without case, punctuation, and the word Python at either end. */
  static String core(String name) {
    boolean isOneWord = Slug.isValid(name) && name.indexOf('-') < 0;
    return isOneWord ? name : coreOfWords(name);
  }

  private static String coreOfWords(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words =
        BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    while (words.size() > 1 && SAYS_PYTHON.contains(words.getFirst())) {
      words = words.subList(1, words.size());
    }
    while (words.size() > 1 && SAYS_PYTHON.contains(words.getLast())) {
      words = words.subList(0, words.size() - 1);
    }
    return String.join("", words);
  }

  /** Reports each that is like one before it, once. */
  void check() {
    Map<String, Candidate> first = new HashMap<>();
    for (Candidate candidate : candidates) {
      String core = core(candidate.library().name());
      Stream.of(circle(candidate.category()), circle(candidate.library().repo()))
          .filter(circle -> !circle.isEmpty() && !core.isEmpty())
          .map(circle -> first.putIfAbsent(circle + " " + core, candidate))
          .filter(other -> other != null && isNews(candidate.library(), other.library()))
          .toList() // It is known in all its circles before one of them is enough.
          .stream()
          .findFirst()
          .ifPresent(other -> report(candidate, other));
    }
  }

  private static String circle(@Nullable Slug category) {
    return category == null ? "" : category.value();
  }

  private static String circle(@Nullable RepoUrl repo) {
    return repo == null ? "" : repo.key().substring(0, repo.key().lastIndexOf('/'));
  }

  /** Whether nothing else says already that the two belong together. */
  private static boolean isNews(Library one, Library other) {
    boolean sameRepo =
        one.repo() != null && other.repo() != null && one.repo().key().equals(other.repo().key());
    boolean samePackage =
        one.packageName() != null
            && other.packageName() != null
            && one.packageName().normalized().equals(other.packageName().normalized());
    return !sameRepo
        && !samePackage
        && !one.name().equalsIgnoreCase(other.name())
        && !names(one, other.id())
        && !names(other, one.id());
  }

  private static boolean names(Library library, Slug other) {
    return other.equals(library.supersededBy())
        || other.equals(library.forkOf())
        || library.extending().contains(other);
  }

  private void report(Candidate candidate, Candidate other) {
    String message =
        SafeText.quote(candidate.library().name())
            + " and "
            + SafeText.quote(other.library().name())
            + " may be one project";
    problems.add(
        Problem.of(Rule.NEAR_DUPLICATE, candidate.at(), message)
            .advise("keep one of them if they are")
            .advise("else say how they relate: 'superseded_by', 'fork_of' or 'extends'")
            .seeAlso(other.at(), "the other is listed"));
  }
}
