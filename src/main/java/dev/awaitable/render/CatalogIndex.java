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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
  private final Map<Need, List<Set<Need>>> withNeed = new HashMap<>();
  private final Map<Set<Need>, List<Library>> bestWith = new ConcurrentHashMap<>();
  private final Map<Set<Need>, List<Library>> forNeeds = new ConcurrentHashMap<>();
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
      Library library, Category home, Verdict verdict, RepositoryFacts facts, Set<Need> needs) {}

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
    if (alike.libraries().isEmpty()) {
      alike
          .needs()
          .forEach(
              it -> withNeed.computeIfAbsent(it, unused -> new ArrayList<>()).add(alike.needs()));
    }
    alike.libraries().add(library);
    libraries.put(id, new Known(library, home, verdict, facts, alike.needs()));
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
    return forNeeds.computeIfAbsent(known(library.id()).needs(), this::forNeeds).stream()
        .filter(it -> !it.id().equals(library.id()))
        .limit(ALTERNATIVES)
        .toList();
  }

  /**
   * The best for some needs, one more than is shown since a library is no alternative to itself.
   * Libraries with the same needs have the same answer, and of those only the first can be in it: a
   * shelf on which thousands are for the same need would take far too long otherwise.
   */
  private List<Library> forNeeds(Set<Need> needs) {
    Map<Set<Need>, Integer> common = new HashMap<>();
    for (Need need : needs) {
      for (Set<Need> others : withNeed.getOrDefault(need, List.of())) {
        common.merge(others, need.weight(), Integer::sum);
      }
    }
    record Candidate(Library library, int common) {}
    Comparator<Candidate> mostInCommon = Comparator.comparingInt(it -> -it.common());
    return common.entrySet().stream()
        .flatMap(it -> best(it.getKey()).map(library -> new Candidate(library, it.getValue())))
        .sorted(mostInCommon.thenComparing(Candidate::library, answers.mostStars()))
        .limit(ALTERNATIVES + 1)
        .map(Candidate::library)
        .toList();
  }

  /** Of those with the very same needs, the living ones with most stars. */
  private Stream<Library> best(Set<Need> needs) {
    return bestWith
        .computeIfAbsent(
            needs,
            it ->
                alike(it).stream()
                    .filter(this::isLiving)
                    .sorted(answers.mostStars())
                    .limit(ALTERNATIVES + 1)
                    .toList())
        .stream();
  }

  private List<Library> alike(Set<Need> needs) {
    Alike alike = sameNeeds.get(needs);
    return alike == null ? List.of() : alike.libraries();
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

  /** The libraries with the very same needs, which they share. */
  private record Alike(Set<Need> needs, List<Library> libraries) {

    Alike(Set<Need> needs) {
      this(needs, new ArrayList<>());
    }
  }
}
