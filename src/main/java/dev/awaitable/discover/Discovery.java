package dev.awaitable.discover;

import dev.awaitable.enrich.DependencyIndex;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositorySearch;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the catalog lacks in two ways: by topics on GitHub, and among the packages that
 * listed ones need. What is found is then asked about as an entry would be, the most starred first,
 * until there are as many candidates as were wanted.
 */
public final class Discovery {

  /** The topics that owners of async Python libraries give them. */
  public static final List<String> TOPICS = List.of("asyncio", "anyio", "trio", "asgi");

  private static final List<String> FRAMEWORKS =
      List.of("Framework :: AsyncIO", "Framework :: AnyIO", "Framework :: Trio");

  /** Most packages that are needed are not async; of those without a classifier, the name tells. */
  private static final Pattern ASYNC_NAME =
      Pattern.compile("(?i)^(?:aio|async|trio|anyio|asgi).*|.*(?:async|asyncio|asgi|trio)$");

  private static final int MOST_DEPENDENCIES = 40;

  private static final int FEWEST_DEPENDENTS = 2;

  private static final int MOST_NAMED = 3;

  private static final int AT_A_TIME = 25;

  /** The stars of what no search told of: there may be any number. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final Comparator<Lead> LARGEST_FIRST =
      Comparator.comparingInt((Lead lead) -> lead.stars)
          .reversed()
          .thenComparing(lead -> lead.repo);

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::stars).reversed().thenComparing(Candidate::repo);

  private final Catalog catalog;
  private final Policy policy;
  private final List<Rename> renames;
  private final Decided decided;
  private final World world;
  private final LocalDate today;
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean answered;

  /**
   * Whom to ask.
   *
   * @param search finds repositories by topic
   * @param forges tell about each
   * @param dependencies tell what packages need
   * @param packages tell about packages
   */
  public record World(
      RepositorySearch search,
      RepositoryHost forges,
      DependencyIndex dependencies,
      PackageIndex packages) {}

  /**
   * How much to ask.
   *
   * @param limit how many candidates are wanted
   * @param searches how many searches may be made in all
   * @param dependents of how many listed packages to ask what they need
   */
  public record Bounds(int limit, int searches, int dependents) {}

  /**
   * Prepares to look.
   *
   * @param renames repositories that are known to have moved
   */
  public Discovery(Catalog catalog, List<Rename> renames, World world, LocalDate today) {
    this.catalog = catalog;
    this.policy = catalog.head().policy();
    this.renames = List.copyOf(renames);
    this.decided = new Decided(catalog, renames);
    this.world = world;
    this.today = today;
  }

  /** Something found, before it is asked about. */
  private static final class Lead {
    private final RepoUrl repo;
    private final Set<String> reasons = new TreeSet<>();
    private int stars = UNKNOWN;
    private @Nullable PackageAnswer told;

    Lead(RepoUrl repo) {
      this.repo = repo;
    }
  }

  /** Looks, and never fails for what others do: that is noted. */
  public Proposals look(Bounds bounds) {
    Map<String, Lead> leads = new LinkedHashMap<>();
    byTopic(leads, bounds.searches());
    byNeed(leads, bounds.dependents());
    List<Lead> ranked = leads.values().stream().sorted(LARGEST_FIRST).toList();
    Map<String, Candidate> known = new HashMap<>();
    PriorityQueue<Candidate> waiting = new PriorityQueue<>(BEST_FIRST);
    List<Candidate> wanted = new ArrayList<>();
    int asked = 0;
    while (wanted.size() < bounds.limit()) {
      Candidate best = waiting.peek();
      // Only what no lead can come before is the best there is.
      if (asked < ranked.size() && (best == null || best.stars() <= ranked.get(asked).stars)) {
        List<Lead> batch = ranked.subList(asked, Math.min(ranked.size(), asked + AT_A_TIME));
        confirmed(batch).forEach(it -> add(it, known, waiting));
        asked += batch.size();
      } else if (best == null) {
        break;
      } else {
        waiting.remove(best);
        Candidate whole = withPackage(best);
        if (whole.packageName() == null || !decided.knows(whole.packageName())) {
          wanted.add(whole);
        }
      }
    }
    int left = waiting.size() + ranked.size() - asked;
    return new Proposals(wanted, left, List.copyOf(notes), answered);
  }

  /** One repository may be found under several of its names; it is one candidate all the same. */
  private static void add(
      Candidate candidate, Map<String, Candidate> known, PriorityQueue<Candidate> waiting) {
    String key = candidate.repo().key();
    Candidate before = known.get(key);
    if (before == null) {
      known.put(key, candidate);
      waiting.add(candidate);
    } else if (waiting.remove(before)) {
      Candidate both = before.with(candidate);
      known.put(key, both);
      waiting.add(both);
    }
  }

  private LocalDate oldest() {
    return today.minusMonths(policy.discoverMaxMonths());
  }

  private void byTopic(Map<String, Lead> leads, int searches) {
    int left = searches;
    for (int i = 0; i < TOPICS.size(); i++) {
      String topic = TOPICS.get(i);
      if (left == 0) {
        notes.add("topic " + topic + ": no search was left");
        continue;
      }
      // What one topic does not use is there for the next.
      int share = Math.ceilDiv(left, TOPICS.size() - i);
      RepositorySearch.Outcome outcome =
          world
              .search()
              .search(
                  new RepositorySearch.Question(topic, policy.discoverMinStars(), oldest(), share));
      left = Math.max(0, left - outcome.requests());
      if (outcome.trouble() == null || !outcome.found().isEmpty()) {
        answered = true;
      }
      if (outcome.trouble() != null) {
        notes.add("topic " + topic + ": " + outcome.trouble());
      }
      for (RepositorySearch.Found found : outcome.found()) {
        if (!decided.knows(found.repo())) {
          Lead lead = leads.computeIfAbsent(found.repo().key(), key -> new Lead(found.repo()));
          lead.stars = found.stars();
          lead.reasons.add("topic " + topic);
        }
      }
    }
  }

  private void byNeed(Map<String, Lead> leads, int dependents) {
    Map<String, Set<String>> neededBy = new HashMap<>();
    Map<String, PackageName> names = new HashMap<>();
    List<PackageName> listed =
        catalog
            .libraries()
            .map(Library::packageName)
            .filter(Objects::nonNull)
            .limit(dependents)
            .toList();
    List<String> failures = new ArrayList<>();
    world
        .dependencies()
        .askNeeds(
            listed,
            told -> {
              if (told.trouble() == null) {
                answered = true;
              } else {
                failures.add(told.trouble());
              }
              for (PackageName need : told.needs()) {
                if (!decided.knows(need)) {
                  names.putIfAbsent(need.normalized(), need);
                  neededBy
                      .computeIfAbsent(need.normalized(), key -> new TreeSet<>())
                      .add(told.name().value());
                }
              }
            });
    note(failures, listed.size() + " packages", "could not be asked what they need");
    List<PackageName> often =
        neededBy.entrySet().stream()
            .filter(it ->
                it.getValue().size() >= FEWEST_DEPENDENTS
                    || ASYNC_NAME.matcher(it.getKey()).matches())
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Set<String>> it) -> it.getValue().size())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_DEPENDENCIES)
            .map(it -> Objects.requireNonNull(names.get(it.getKey())))
            .toList();
    world
        .packages()
        .ask(
            often,
            lookup -> {
              if (lookup instanceof PackageLookup.Found found && isAsync(found.answer())) {
                needed(
                    leads,
                    found.answer(),
                    neededBy.getOrDefault(found.name().normalized(), Set.of()));
              } else if (lookup instanceof PackageLookup.Unavailable none) {
                notes.add("package " + none.name() + ": " + none.why());
              }
            });
  }

  private static boolean isAsync(PackageAnswer told) {
    return told.classifiers().stream().anyMatch(FRAMEWORKS::contains)
        || ASYNC_NAME.matcher(told.name().value()).matches();
  }

  private void needed(Map<String, Lead> leads, PackageAnswer told, Set<String> by) {
    if (told.repositories().isEmpty()) {
      return;
    }
    RepoUrl repo = told.repositories().getFirst();
    if (decided.knows(repo)) {
      return;
    }
    Lead lead = leads.computeIfAbsent(repo.key(), key -> new Lead(repo));
    lead.told = told;
    String some = by.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = by.size() - MOST_NAMED;
    lead.reasons.add("needed by " + some + (more > 0 ? " and " + more + " more" : ""));
  }

  private void note(List<String> failures, String all, String what) {
    if (!failures.isEmpty()) {
      notes.add(
          "of " + all + ", " + failures.size() + " " + what + " (" + failures.getFirst() + ")");
    }
  }

  /** Those of a batch that their forge's own answer lets pass. */
  private List<Candidate> confirmed(List<Lead> batch) {
    Map<String, Lead> leads = new HashMap<>();
    batch.forEach(lead -> leads.put(lead.repo.key(), lead));
    List<Candidate> passed = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    world
        .forges()
        .ask(
            batch.stream().map(lead -> lead.repo).toList(),
            lookups ->
                lookups.forEach(lookup -> {
                  Lead lead = leads.get(lookup.repo().key());
                  if (lookup instanceof RepositoryLookup.Found found && lead != null) {
                    answered = true;
                    candidate(lead, found.answer(), passed);
                  } else if (lookup instanceof RepositoryLookup.Unavailable none) {
                    failures.add(none.repo() + ": " + none.why());
                  }
                }));
    note(failures, batch.size() + " found repositories", "could not be asked about");
    return passed;
  }

  private void candidate(Lead lead, RepositoryAnswer answer, List<Candidate> passed) {
    Integer stars = answer.stars();
    LocalDate lastCommit = answer.lastCommit();
    boolean left =
        Boolean.TRUE.equals(answer.archived())
            || answer.traits().contains(RepositoryTrait.FORK)
            || answer.traits().contains(RepositoryTrait.MIRROR)
            || decided.knows(answer.name());
    if (left
        || stars == null
        || stars < policy.discoverMinStars()
        || lastCommit == null
        || lastCommit.isBefore(oldest())) {
      return;
    }
    PackageAnswer told = lead.told;
    passed.add(
        new Candidate(
            answer.name(),
            stars,
            lastCommit,
            answer.license(),
            told == null ? null : told.name(),
            told == null ? null : told.version(),
            answer.description(),
            List.copyOf(lead.reasons),
            today));
  }

  /** Looks for the package of a repository under its name, and believes it by its own links. */
  private Candidate withPackage(Candidate candidate) {
    if (candidate.packageName() != null || !PackageName.isValid(candidate.name())) {
      return candidate;
    }
    List<PackageLookup> lookups = new ArrayList<>();
    world.packages().ask(List.of(new PackageName(candidate.name())), lookups::add);
    for (PackageLookup lookup : lookups) {
      if (lookup instanceof PackageLookup.Found found
          && PackageIdentity.of(candidate.repo(), found.answer().repositories(), renames)
              == PackageIdentity.SAME) {
        return new Candidate(
            candidate.repo(),
            candidate.stars(),
            candidate.lastCommit(),
            candidate.license(),
            found.answer().name(),
            found.answer().version(),
            candidate.describesItself(),
            candidate.reasons(),
            candidate.seen());
      } else if (lookup instanceof PackageLookup.Unavailable none) {
        notes.add("package " + none.name() + ": " + none.why());
      }
    }
    return candidate;
  }
}
