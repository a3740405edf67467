package dev.awaitable.review;

import dev.awaitable.check.Draft;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Head;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Severity;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Field;
import dev.awaitable.review.PullRequestReport.Neighbour;
import dev.awaitable.review.PullRequestReport.Part;
import dev.awaitable.yaml.Mapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of the catalog under review: what differs, what is wrong because of it, whom to ask
 * about it, and what people who vote on it should know.
 */
public final class ChangeReview {

  /** More is not a proposal that anybody votes on one by one. */
  private static final int MOST_ASKED = 60;

  private final Draft newer;
  private final boolean olderUnread;
  private final LocalDate today;
  private final Comparison comparison;
  private final Blame blame;
  private final List<Subject> subjects = new ArrayList<>();

  /** What is wrong because of the change, whatever the outside world says. */
  private final List<Problem> problems;

  /**
   * Compares.
   *
   * @param older the catalog before the change
   * @param newer the catalog with it
   * @param today the day of the review
   */
  public ChangeReview(Draft older, Draft newer, LocalDate today) {
    this.newer = newer;
    this.olderUnread = older.root() == null;
    this.today = today;
    CatalogParts before = CatalogParts.of(older.root());
    CatalogParts after = CatalogParts.of(newer.root());
    this.comparison =
        newer.root() == null ? Comparison.of(after, after) : Comparison.of(before, after);
    this.blame = Blame.of(older.findings(), before, newer.findings(), after, comparison);
    Map<String, Library> sound = sound(newer.catalog());
    for (Comparison.Difference difference : comparison.libraries()) {
      CatalogPart part = difference.after();
      if (part != null) {
        subjects.add(Subject.of(difference, part, sound.get(part.name()), today));
      }
    }
    this.problems =
        Stream.concat(blame.problems().stream(), LostIds.of(subjects, after).stream()).toList();
  }

  private static Map<String, Library> sound(@Nullable Catalog catalog) {
    Map<String, Library> sound = new HashMap<>();
    if (catalog != null) {
      catalog.libraries().forEach(it -> sound.putIfAbsent(it.id().value(), it));
    }
    return sound;
  }

  /** Whether the catalog is no YAML, so that nobody can tell what differs. */
  public boolean isUnread() {
    return newer.root() == null;
  }

  /** How many libraries differ, removed ones included. */
  public int libraries() {
    return comparison.libraries().size();
  }

  /** How many other pieces of the catalog differ. */
  public int others() {
    return comparison.others().size();
  }

  /** Whom to ask about what: what the change brings, up to sixty entries of it. */
  public Questions questions() {
    Map<String, RepoUrl> repositories = new LinkedHashMap<>();
    Map<String, PackageName> packages = new LinkedHashMap<>();
    Map<String, WebUrl> links = new LinkedHashMap<>();
    for (Subject subject : Bounds.first(subjects, MOST_ASKED)) {
      RepoUrl repo = subject.library().repo();
      PackageName name = subject.library().packageName();
      if (repo != null) {
        repositories.putIfAbsent(repo.key(), repo);
      }
      if (name != null) {
        packages.putIfAbsent(name.normalized(), name);
      }
      subject.links().forEach(link -> links.putIfAbsent(link.url().value(), link.url()));
    }
    return new Questions(
        List.copyOf(repositories.values()),
        List.copyOf(packages.values()),
        List.copyOf(links.values()));
  }

  /**
   * What is wrong because of the change.
   *
   * @param answers what the outside world said; {@link Answers#NONE} where it was not asked
   */
  public Findings findings(Answers answers) {
    List<Problem> all = new ArrayList<>(problems);
    subjects.forEach(subject -> all.addAll(OnlineRules.of(subject, answers).problems()));
    all.sort(Problem.BY_PLACE);
    return new Findings(newer.findings().source(), all, newer.findings().unshown());
  }

  /** How many errors there are that the change has nothing to do with. */
  public long errorsElsewhere() {
    return newer.findings().count(Severity.ERROR)
        - blame.problems().stream().filter(it -> it.severity() == Severity.ERROR).count();
  }

  /** What a reader has to know of how the review came about. */
  public List<String> notes(Answers answers) {
    List<String> notes = new ArrayList<>(general());
    subjects.forEach(subject -> notes.addAll(OnlineRules.of(subject, answers).notes()));
    return notes.stream().distinct().toList();
  }

  private List<String> general() {
    List<String> notes = new ArrayList<>();
    if (olderUnread) {
      notes.add("the older catalog cannot be read, so that everything counts as added");
    }
    if (isUnread()) {
      notes.add(PullRequestReport.UNREAD);
    }
    long elsewhere = errorsElsewhere();
    if (elsewhere > 0) {
      notes.add(
          (elsewhere == 1 ? "1 error" : elsewhere + " errors")
              + " elsewhere in the file, from before this change");
    }
    if (subjects.size() > MOST_ASKED) {
      notes.add("only the first " + MOST_ASKED + " entries were asked about");
    }
    return notes;
  }

  /**
   * The report for those who vote.
   *
   * @param base what the older catalog is called
   * @param observations what was known before
   * @param answers what was said now
   * @param online whether anybody was asked
   */
  public PullRequestReport report(
      String base, Observations observations, Answers answers, boolean online) {
    Flaws flaws = new Flaws(newer.findings().source());
    IdentityHashMap<Comparison.Difference, List<Problem>> own = new IdentityHashMap<>();
    List<Problem> others = new ArrayList<>();
    for (Problem problem : problems) {
      blame
          .library(problem)
          .ifPresentOrElse(
              it -> own.computeIfAbsent(it, key -> new ArrayList<>()).add(problem),
              () -> others.add(problem));
    }
    List<Entry> entries = entries(flaws, own, observations, answers);
    List<Part> parts = comparison.others().stream().map(ChangeReview::part).toList();
    Catalog catalog = newer.catalog();
    return new PullRequestReport(
        Bounds.fit(newer.findings().source().name(), PullRequestReport.LONGEST_LINE),
        Bounds.fit(base, PullRequestReport.LONGEST_NAME),
        today,
        online,
        catalog == null ? 0 : catalog.head().policy().votesNeeded(),
        entries,
        comparison.libraries().size() - entries.size(),
        Bounds.first(parts, PullRequestReport.MOST_PARTS),
        Math.max(0, parts.size() - PullRequestReport.MOST_PARTS),
        flaws.of(Bounds.first(others, PullRequestReport.MOST_PROBLEMS)),
        Math.max(0, others.size() - PullRequestReport.MOST_PROBLEMS) + newer.findings().unshown(),
        lines(general(), PullRequestReport.MOST_NOTES));
  }

  private static Part part(Comparison.Difference difference) {
    CatalogPart part = difference.either();
    return new Part(
        Bounds.fit(part.section(), PullRequestReport.LONGEST_NAME),
        Bounds.fit(part.name(), PullRequestReport.LONGEST_NAME),
        difference.change());
  }

  private List<Entry> entries(
      Flaws flaws,
      IdentityHashMap<Comparison.Difference, List<Problem>> own,
      Observations observations,
      Answers answers) {
    IdentityHashMap<Comparison.Difference, Subject> asked = new IdentityHashMap<>();
    subjects.forEach(subject -> asked.put(subject.difference(), subject));
    JudgedCatalog judged = judged(observations, answers);
    List<Entry> entries = new ArrayList<>();
    for (Comparison.Difference difference :
        Bounds.first(comparison.libraries(), PullRequestReport.MOST_ENTRIES)) {
      Subject subject = asked.get(difference);
      List<Problem> problems = new ArrayList<>(own.getOrDefault(difference, List.of()));
      OnlineRules.Outcome online =
          subject == null
              ? new OnlineRules.Outcome(List.of(), List.of())
              : OnlineRules.of(subject, answers);
      problems.addAll(online.problems());
      problems.sort(Comparator.comparing(Problem::severity).thenComparing(Problem.BY_PLACE));
      entries.add(
          new Entry(
              Bounds.fit(difference.either().name(), PullRequestReport.LONGEST_NAME),
              difference.change(),
              formerly(difference),
              difference.after() == null ? null : difference.after().at().line(),
              card(difference.before()),
              card(difference.after()),
              subject == null ? List.of() : EvidenceTable.of(subject, judged, answers),
              subject == null ? List.of() : neighbours(subject),
              flaws.of(Bounds.first(problems, Entry.MOST_FLAWS)),
              Math.max(0, problems.size() - Entry.MOST_FLAWS),
              lines(online.notes(), Entry.MOST_NOTES)));
    }
    return entries;
  }

  private static @Nullable String formerly(Comparison.Difference difference) {
    CatalogPart before = difference.before();
    return difference.change() == Change.RENAMED && before != null
        ? Bounds.fit(before.name(), PullRequestReport.LONGEST_NAME)
        : null;
  }

  private static @Nullable Card card(@Nullable CatalogPart part) {
    if (part == null) {
      return null;
    }
    List<Field> fields =
        part.node() instanceof Mapping mapping
            ? mapping.entries().stream()
                .limit(Card.MOST_FIELDS)
                .map(entry ->
                    new Field(
                        Bounds.fit(entry.key().text(), PullRequestReport.LONGEST_NAME),
                        Bounds.fit(NodeText.shown(entry.value()), PullRequestReport.LONGEST_LINE)))
                .toList()
            : List.of();
    return new Card(Bounds.fit(part.category(), PullRequestReport.LONGEST_NAME), fields);
  }

  private List<Neighbour> neighbours(Subject subject) {
    Catalog catalog = newer.catalog();
    return catalog == null || subject.difference().change() == Change.CHANGED
        ? List.of()
        : new Neighbours(catalog).of(subject.library(), subject.part().category());
  }

  private static List<String> lines(List<String> lines, int most) {
    return Bounds.first(lines, most).stream()
        .map(it -> Bounds.fit(it, PullRequestReport.LONGEST_LINE))
        .toList();
  }

  /** The entries that differ, judged by all that is known of them. */
  private JudgedCatalog judged(Observations before, Answers answers) {
    List<Library> libraries =
        subjects.stream().map(Subject::library).filter(distinctIds()).toList();
    List<FactSet> facts =
        Stream.concat(
                before.factSets().stream(),
                libraries.stream().flatMap(it -> answers.facts(it).stream()))
            .toList();
    Observations all =
        new Observations(
            facts, before.history(), before.readings(), before.renames(), before.sources());
    Category shelf = new Category(new Slug("changed"), "Changed", "What differs.", libraries);
    Catalog small = new Catalog(head(), List.of(shelf), List.of(), List.of(), List.of(), List.of());
    return Judge.judge(Enricher.join(small, all), today);
  }

  private static Predicate<Library> distinctIds() {
    Set<Slug> seen = new HashSet<>();
    return library -> seen.add(library.id());
  }

  private Head head() {
    Catalog catalog = newer.catalog();
    return catalog == null
        ? new Head(
            "Catalog",
            "",
            null,
            null,
            new Policy(12, 24, 60, 60),
            new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of()),
            List.of())
        : catalog.head();
  }
}
