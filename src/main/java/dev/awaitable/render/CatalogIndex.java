package dev.awaitable.render;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Answers;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers, for one judged catalog, the questions pages ask: who is where and who belongs to whom.
 */
final class CatalogIndex {

  private static final int ALTERNATIVES = 6;

  private final JudgedCatalog judged;
  private final Answers answers;
  private final Map<Slug, Known> libraries = new HashMap<>();
  private final Map<Slug, Category> categories = new HashMap<>();
  private final Map<Slug, ExternalSystem> systems = new HashMap<>();
  private final Map<Slug, BlockingName> blocking = new HashMap<>();
  private final Map<Slug, List<Library>> supersedes = new HashMap<>();
  private final Map<Slug, List<Library>> visitors = new HashMap<>();
  private final Map<Set<Need>, Alike> sameNeeds = new HashMap<>();
  private final Map<Need, List<Alike>> withNeed = new HashMap<>();
  private final Map<Slug, List<Library>> speakersOf = new HashMap<>();

  CatalogIndex(JudgedCatalog judged) {
    this.judged = judged;
    this.answers = new Answers(judged);
    judged.enriched().catalog().head().systems().forEach(it -> systems.put(it.id(), it));
    judged.enriched().catalog().blocking().forEach(it -> blocking.put(it.id(), it));
    for (Category category : judged.enriched().catalog().categories()) {
      categories.put(category.id(), category);
      category.libraries().forEach(library -> add(library, category));
    }
  }

  /** Everything known of a library, in one place: it is looked up a hundred times for a page. */
  private record Known(
      Library library, Category home, Verdict verdict, RepositoryFacts facts, Alike alike) {}

  private void add(Library library, Category home) {
    Slug id = library.id();
    Verdict verdict = require(judged.verdicts().get(id), id);
    RepositoryFacts facts = judged.enriched().facts().getOrDefault(id, RepositoryFacts.UNKNOWN);
    Slug successor = library.supersededBy();
    if (successor != null) {
      supersedes.computeIfAbsent(successor, unused -> new ArrayList<>()).add(library);
    }
    library
        .alsoIn()
        .forEach(it -> visitors.computeIfAbsent(it, unused -> new ArrayList<>()).add(library));
    for (Slug system : library.connectsTo()) {
      speakersOf.computeIfAbsent(system, unused -> new ArrayList<>()).add(library);
    }
    Alike alike = sameNeeds.computeIfAbsent(needs(library, home), Alike::new);
    if (alike.libraries.isEmpty()) {
      alike.needs.forEach(
          it -> withNeed.computeIfAbsent(it, unused -> new ArrayList<>()).add(alike));
    }
    alike.libraries.add(library);
    libraries.put(id, new Known(library, home, verdict, facts, alike));
  }

  JudgedCatalog judged() {
    return judged;
  }

  private Known known(Slug id) {
    return require(libraries.get(id), id);
  }

  Library library(Slug id) {
    return known(id).library();
  }

  Category home(Library library) {
    return known(library.id()).home();
  }

  Category category(Slug id) {
    return require(categories.get(id), id);
  }

  ExternalSystem system(Slug id) {
    return require(systems.get(id), id);
  }

  BlockingName blocking(Slug id) {
    return require(blocking.get(id), id);
  }

  Verdict verdict(Library library) {
    return known(library.id()).verdict();
  }

  RepositoryFacts facts(Library library) {
    return known(library.id()).facts();
  }

  List<Library> supersededBy(Library library) {
    return supersedes.getOrDefault(library.id(), List.of());
  }

  List<Library> visitors(Category category) {
    return visitors.getOrDefault(category.id(), List.of());
  }

  /** Who answers which name. */
  Answers answers() {
    return answers;
  }

  /** The libraries that speak to a system, in the catalog's order. */
  List<Library> speakersOf(ExternalSystem system) {
    return speakersOf.getOrDefault(system.id(), List.of());
  }

  /**
   * Living entries of the same shelf that answer the same names or speak to the same systems: those
   * with most in common first, then those with most stars.
   */
  List<Library> alternatives(Library library) {
    return known(library.id()).alike().bestOfAll().stream()
        .filter(it -> !it.id().equals(library.id()))
        .limit(ALTERNATIVES)
        .toList();
  }

  private boolean isLiving(Library library) {
    State state = verdict(library).state();
    return state == State.ACTIVE || state == State.QUIET || state == State.FINISHED;
  }

  private static Set<Need> needs(Library library, Category home) {
    Set<Need> needs = new HashSet<>();
    library.replaces().forEach(it -> needs.add(new Need(home.id(), it, 2)));
    library.connectsTo().forEach(it -> needs.add(new Need(home.id(), it, 1)));
    return needs;
  }

  private static <T> T require(@Nullable T found, Slug id) {
    if (found == null) {
      throw new IllegalArgumentException("the catalog has no '" + id + "'");
    }
    return found;
  }

  /** A name to replace (which weighs more) or a system to reach, on one shelf. */
  private record Need(Slug shelf, Slug what, int weight) {}

  /**
   * The libraries with the very same needs. They have the same alternatives, one more than is shown
   * since a library is none to itself; and of those with other needs only the first can be among
   * them: a shelf on which thousands are for the same need would take far too long otherwise.
   */
  private final class Alike {

    private final Set<Need> needs;
    private final List<Library> libraries = new ArrayList<>();
    private volatile @Nullable List<Library> best;
    private volatile @Nullable List<Library> bestOfAll;

    Alike(Set<Need> needs) {
      this.needs = needs;
    }

    /** The living ones with most stars. */
    List<Library> best() {
      List<Library> known = best;
      if (known == null) {
        known =
            libraries.stream()
                .filter(CatalogIndex.this::isLiving)
                .sorted(answers.mostStars())
                .limit(ALTERNATIVES + 1)
                .toList();
        best = known;
      }
      return known;
    }

    /** The best of these and of all others with a need in common. */
    List<Library> bestOfAll() {
      List<Library> known = bestOfAll;
      if (known == null) {
        known = foundBest();
        bestOfAll = known;
      }
      return known;
    }

    private List<Library> foundBest() {
      Map<Alike, Integer> common = new HashMap<>();
      for (Need need : needs) {
        for (Alike other : withNeed.getOrDefault(need, List.of())) {
          common.merge(other, need.weight(), Integer::sum);
        }
      }
      record Candidate(Library library, int common) {}
      Comparator<Candidate> mostInCommon = Comparator.comparingInt(it -> -it.common());
      return common.entrySet().stream()
          .flatMap(it ->
              it.getKey().best().stream().map(library -> new Candidate(library, it.getValue())))
          .sorted(mostInCommon.thenComparing(Candidate::library, answers.mostStars()))
          .limit(ALTERNATIVES + 1)
          .map(Candidate::library)
          .toList();
    }
  }
}
