package dev.awaitable.triage;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.JudgingRule;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.StatusOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is to be told of a library as a whole: by its verdict, its facts and its dates. */
final class LibraryFindings {

  /** How long a library counts as newly stale: a month, and a few days for a late run. */
  private static final int NEWS_DAYS = 35;

  private static final Set<OverrideState> ENDED =
      Set.of(OverrideState.ARCHIVED, OverrideState.GONE, OverrideState.UNMAINTAINED);

  private static final Set<String> BY_SILENCE =
      Set.of(JudgingRule.LONG_SILENCE.word(), JudgingRule.LONG_SILENCE_WHEN_LAST_SEEN.word());

  private static final String SAY_SO =
      "Name its successor in superseded_by; if there is none, say so in a status with the day to"
          + " look again.";

  private final CaseFile known;
  private final CatalogPlaces places;
  private final FactLookup facts;
  private final LocalDate today;

  LibraryFindings(CaseFile known, CatalogPlaces places) {
    this.known = known;
    this.places = places;
    this.facts = new FactLookup(known.observations());
    this.today = known.judged().today();
  }

  /** What needs a person. */
  List<Finding> needed(Library library) {
    List<Finding> found = new ArrayList<>();
    StatusOverride status = library.status();
    if (status != null && status.reviewBy().isBefore(today)) {
      found.add(reviewDue(library, status));
    }
    if (library.supersededBy() == null && (status == null || !ENDED.contains(status.is()))) {
      ended(library, status, found);
    }
    Verdict verdict = verdict(library);
    LocalDate stale = staleSince(verdict);
    if (stale != null && found.isEmpty()) {
      found.add(
          finding(
              FindingSort.NEWLY_STALE,
              library,
              verdict.reason(),
              lookedAt(verdict.seenOn()),
              "See whether it is finished or given up, and say so in a status, or name its"
                  + " successor in superseded_by.",
              stale));
    }
    packaged(library, status, found);
    return found;
  }

  /** What is good to know. */
  List<Finding> folded(Library library) {
    List<Finding> found = new ArrayList<>();
    StatusOverride status = library.status();
    if (library.supersededBy() == null && status != null && ENDED.contains(status.is())) {
      found.add(
          finding(
              FindingSort.SUCCESSOR_MISSING,
              library,
              verdict(library).reason(),
              Trace.said("status: {is: " + status.is().word() + "}"),
              "Name its successor in superseded_by as soon as there is one.",
              null));
    }
    facts.packageElsewhere(library).ifPresent(links -> found.add(mismatch(library, links)));
    return found;
  }

  private void ended(Library library, @Nullable StatusOverride status, List<Finding> found) {
    Verdict verdict = verdict(library);
    RepositoryFacts observed = observed(library);
    Fact<Boolean> archived = observed.archived();
    Fact<Boolean> gone = observed.gone();
    Fact<String> notice = observed.notice();
    if (gone != null && gone.value()) {
      found.add(
          finding(
              FindingSort.SUCCESSOR_MISSING,
              library,
              "Its forge says that the repository is not there, and the entry names no successor.",
              said(gone),
              SAY_SO,
              gone.seenOn()));
    } else if (archived != null && archived.value()) {
      String reason =
          "Its owners have archived the repository, and the entry names no successor"
              + (status == null ? "." : "; a status says that it is " + status.is().word() + ".");
      LocalDate on = facts.archivedOn(library);
      found.add(
          finding(
              FindingSort.ARCHIVED,
              library,
              reason,
              said(archived),
              SAY_SO,
              on == null ? verdict.lastActivity() : on));
    } else if (notice != null && status == null) {
      found.add(
          finding(
              FindingSort.SUCCESSOR_MISSING,
              library,
              "Its README says '" + notice.value() + "', and the entry says nothing of it.",
              said(notice),
              SAY_SO,
              verdict.lastActivity()));
    }
  }

  /** A package says nothing of the code, so it is told beside whatever the code gives cause for. */
  private void packaged(Library library, @Nullable StatusOverride status, List<Finding> found) {
    boolean settled =
        library.supersededBy() != null || (status != null && ENDED.contains(status.is()));
    if (settled) {
      return;
    }
    Fact<PackageStanding> standing = observed(library).packageStanding();
    if (standing != null) {
      PackageStanding is = standing.value();
      boolean finished = status != null && status.is() == OverrideState.FINISHED;
      switch (is.status()) {
        case ACTIVE -> {}
        case QUARANTINED ->
            found.add(
                packageFinding(
                    FindingSort.QUARANTINED,
                    library,
                    "PyPI keeps the package in quarantine, since it may do harm" + because(is),
                    said(standing),
                    "Look at PyPI's word on it today; take the entry out, or say in its note what"
                        + " happened."));
        case ARCHIVED, DEPRECATED -> {
          if (!finished) {
            found.add(
                packageFinding(
                    FindingSort.PACKAGE_ENDED,
                    library,
                    "PyPI has the package as " + is.status().word() + because(is),
                    said(standing),
                    "Name its successor in superseded_by; if there is none, say in a status what"
                        + " became of it, or correct the package."));
          }
        }
      }
    }
    Fact<Boolean> yanked = observed(library).yanked();
    if (yanked != null && yanked.value()) {
      found.add(
          packageFinding(
              FindingSort.WITHDRAWN,
              library,
              "Every release of the package is withdrawn, so installers take none of their own.",
              said(yanked),
              "See why; name its successor, say so in a status, or correct the package."));
    }
  }

  private static String because(PackageStanding standing) {
    String reason = standing.reason();
    return reason == null ? "." : ", saying '" + reason + "'.";
  }

  private Finding packageFinding(
      FindingSort sort, Library library, String reason, Trace evidence, String action) {
    Verdict verdict = verdict(library);
    return Finding.of(
        sort,
        packageOf(library),
        verdict.state().word(),
        reason,
        evidence,
        action,
        verdict.lastActivity());
  }

  private Finding.Subject packageOf(Library library) {
    return new Finding.Subject(
        library.id().value(),
        FindingKind.PACKAGE,
        "package",
        library.packageName() == null ? null : CatalogPlaces.page(library.packageName()),
        Place.of(known.source(), places.of(library.id(), "package")));
  }

  private Finding reviewDue(Library library, StatusOverride status) {
    String reason =
        "The status '%s' (%s) was to be looked at again by %s."
            .formatted(status.is().word(), status.by(), status.reviewBy());
    Finding.Subject subject =
        new Finding.Subject(
            library.id().value(),
            kind(library),
            "status",
            url(library),
            Place.of(known.source(), places.of(library.id(), "status", "review_by")));
    return Finding.of(
        FindingSort.REVIEW_DUE,
        subject,
        verdict(library).state().word(),
        reason,
        Trace.said(status.because()),
        "Check whether it still holds; then set a new review_by, or delete the status.",
        status.reviewBy());
  }

  private Finding mismatch(Library library, FactLookup.PackageLinks links) {
    return Finding.of(
        FindingSort.PACKAGE_MISMATCH,
        packageOf(library),
        verdict(library).state().word(),
        "The package links to "
            + String.join(", ", links.repositories())
            + ", not to the entry's repository.",
        Trace.said(links.source() + seenOn(links.seen())),
        "Check that package and repository belong together.",
        null);
  }

  private Finding finding(
      FindingSort sort,
      Library library,
      String reason,
      Trace evidence,
      String action,
      @Nullable LocalDate since) {
    String key = library.repo() != null ? "repo" : "package";
    Finding.Subject subject =
        new Finding.Subject(
            library.id().value(),
            kind(library),
            key,
            url(library),
            Place.of(known.source(), places.of(library.id(), key)));
    String state = verdict(library).state().word();
    return Finding.of(sort, subject, state, reason, evidence, action, since);
  }

  private Verdict verdict(Library library) {
    Verdict verdict = known.judged().verdicts().get(library.id());
    if (verdict == null) {
      throw new IllegalStateException("not judged: " + library.id());
    }
    return verdict;
  }

  private RepositoryFacts observed(Library library) {
    return known.judged().enriched().facts().getOrDefault(library.id(), RepositoryFacts.UNKNOWN);
  }

  /** The day on which it became stale, if that was lately and by silence. */
  private @Nullable LocalDate staleSince(Verdict verdict) {
    LocalDate last = verdict.lastActivity();
    if (last == null || verdict.state() != State.STALE || !BY_SILENCE.contains(verdict.rule())) {
      return null;
    }
    int months = known.judged().enriched().catalog().head().policy().staleAfterMonths();
    LocalDate stale = last.plusMonths(months);
    return stale.isBefore(today.minusDays(NEWS_DAYS)) ? null : stale;
  }

  private static FindingKind kind(Library library) {
    return library.repo() != null ? FindingKind.REPOSITORY : FindingKind.PACKAGE;
  }

  private static @Nullable String url(Library library) {
    if (library.repo() != null) {
      return library.repo().url();
    }
    return library.packageName() == null ? null : CatalogPlaces.page(library.packageName());
  }

  private static Trace lookedAt(@Nullable LocalDate day) {
    return Trace.said(day == null ? null : "last looked at" + seenOn(day));
  }

  private static Trace said(Fact<?> fact) {
    return Trace.said(fact.source() + seenOn(fact.seenOn()));
  }

  private static String seenOn(@Nullable LocalDate day) {
    return day == null ? "" : " on " + day;
  }
}
