package dev.awaitable.triage;

import dev.awaitable.model.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report: finds, groups and orders what a maintainer should know. A pure function of what
 * is known, so that the same state of the world gives the same report.
 */
public final class Triage {

  /** From so many links of one host on, one cause is likelier than as many accidents. */
  private static final int ONE_CAUSE = 3;

  private static final Set<FindingSort> FOLDED =
      EnumSet.of(
          FindingSort.VOUCHED,
          FindingSort.ANCHOR_MISSING,
          FindingSort.SUSPECT,
          FindingSort.BLOCKED,
          FindingSort.UNKNOWN);

  private static final Comparator<@Nullable LocalDate> NEWEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private static final Comparator<Finding> BY_DAY =
      Comparator.<Finding, @Nullable LocalDate>comparing(Finding::since, NEWEST_FIRST)
          .thenComparingInt(finding -> finding.subject().place().line())
          .thenComparingInt(finding -> finding.subject().place().column())
          .thenComparing(Finding::sort);

  private static final Comparator<FindingGroup> GROUPS_BY_DAY =
      Comparator.<FindingGroup, @Nullable LocalDate>comparing(FindingGroup::since, NEWEST_FIRST)
          .thenComparing(group -> group.findings().getFirst(), BY_DAY);

  private final List<Finding> needed = new ArrayList<>();
  private final List<Finding> folded = new ArrayList<>();
  private int neverAsked;

  private Triage() {}

  /** The report on everything that is known. */
  public static TriageReport of(CaseFile known) {
    var triage = new Triage();
    CatalogPlaces places = CatalogPlaces.of(known.root(), known.judged().enriched().catalog());
    triage.links(places, known);
    triage.libraries(places, known);
    return triage.report();
  }

  private void links(CatalogPlaces places, CaseFile known) {
    var findings = new LinkFindings(known);
    for (CatalogLink link : places.links()) {
      if (findings.isUnasked(link)) {
        neverAsked++;
      }
      findings.reviewDue(link).ifPresent(needed::add);
      findings.of(link).ifPresent(it -> (FOLDED.contains(it.sort()) ? folded : needed).add(it));
    }
  }

  private void libraries(CatalogPlaces places, CaseFile known) {
    var findings = new LibraryFindings(known, places);
    Set<String> dead =
        needed.stream()
            .filter(it -> it.sort() == FindingSort.DEAD)
            .filter(it -> it.subject().kind() == FindingKind.REPOSITORY)
            .map(it -> it.subject().id())
            .collect(Collectors.toUnmodifiableSet());
    for (Library library : known.judged().enriched().catalog().libraries().toList()) {
      for (Finding finding : findings.needed(library)) {
        boolean told =
            finding.sort() == FindingSort.SUCCESSOR_MISSING && dead.contains(library.id().value());
        if (!told) {
          needed.add(finding);
        }
      }
      folded.addAll(findings.folded(library));
    }
  }

  private TriageReport report() {
    List<Finding> tidy =
        needed.stream().filter(it -> it.sort() == FindingSort.TIDY).sorted(BY_DAY).toList();
    needed.removeAll(tidy);
    List<FindingGroup> groups = new ArrayList<>(grouped(needed));
    if (!tidy.isEmpty()) {
      groups.add(new FindingGroup(null, tidy));
    }
    return new TriageReport(groups, inSorts(grouped(folded)), neverAsked);
  }

  /** Sort by sort, since nobody reads these for news. */
  private static List<FindingGroup> inSorts(List<FindingGroup> groups) {
    return groups.stream().sorted(Comparator.comparing(FindingGroup::sort)).toList();
  }

  private static List<FindingGroup> grouped(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    findings.stream()
        .sorted(BY_DAY)
        .forEach(it -> alike.computeIfAbsent(cause(it), key -> new ArrayList<>()).add(it));
    Function<List<Finding>, List<FindingGroup>> group =
        same ->
            same.size() < ONE_CAUSE
                ? same.stream().map(it -> new FindingGroup(null, List.of(it))).toList()
                : List.of(new FindingGroup(host(same.getFirst()), same));
    return alike.values().stream().map(group).flatMap(List::stream).sorted(GROUPS_BY_DAY).toList();
  }

  /**
   * Links of one host, of one sort, with one way of failing. Repositories and packages stand each
   * for itself: one being gone says nothing of its neighbours.
   */
  private static String cause(Finding finding) {
    Finding.Subject subject = finding.subject();
    String host = host(finding);
    boolean alone =
        host == null || subject.kind() != FindingKind.LINK || finding.sort() == FindingSort.MOVED;
    if (alone) {
      return finding.sort() + " " + subject.place();
    }
    List<Integer> statuses = finding.evidence().statuses();
    String last = statuses.isEmpty() ? "" : statuses.getLast().toString();
    return finding.sort() + " " + host + " " + finding.evidence().error() + " " + last;
  }

  private static @Nullable String host(Finding finding) {
    String url = finding.subject().url();
    if (url == null) {
      return null;
    }
    int start = url.indexOf("//") + 2;
    String rest = url.substring(start);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
