package dev.awaitable.triage;

import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is to be told of an address: by its memory, and by what is known of renames. */
final class LinkFindings {

  private final CaseFile known;
  private final LinkJudge judge;
  private final SafeFixes fixes;
  private final Map<String, Renaming> renamings;

  LinkFindings(CaseFile known) {
    this.known = known;
    this.judge = new LinkJudge(known.policy());
    this.fixes = SafeFixes.knowing(known);
    this.renamings = Renaming.in(known.observations());
  }

  /** Whether nobody has ever asked about it, and somebody should. */
  boolean isUnasked(CatalogLink link) {
    LinkOverride said = link.override();
    boolean ignored =
        said != null && said.is() == LinkWord.IGNORED && said.holdsOn(known.judged().today());
    return memory(link) == null && !ignored;
  }

  /** What is to be told; empty where all is well. */
  Optional<Finding> of(CatalogLink link) {
    LinkOverride said = link.override();
    if (said != null && said.holdsOn(known.judged().today())) {
      return Optional.of(vouched(link, said));
    }
    Renaming way =
        link.kind() == FindingKind.REPOSITORY
            ? RepoUrl.parse(link.url())
                .map(repo -> renamings.get(repo.key()))
                .filter(it -> !it.to().url().equals(link.url()))
                .orElse(null)
            : null;
    LinkMemory memory = memory(link);
    Optional<Finding> heard =
        memory == null
            ? Optional.empty()
            : new Hearing(link, memory).finding(judge.judge(memory, known.now()), "");
    if (way == null || (!way.proved() && heard.filter(LinkFindings::isMove).isPresent())) {
      return heard;
    }
    return Optional.of(renamed(link, way));
  }

  /** That a person's word on it is past its day, from which on it no longer holds. */
  Optional<Finding> reviewDue(CatalogLink link) {
    CatalogLink.Said said = link.said();
    if (said == null || said.override().holdsOn(known.judged().today())) {
      return Optional.empty();
    }
    LinkOverride override = said.override();
    String reason =
        "That it is '%s' (%s) was to be looked at again by %s; from then on it no longer holds."
            .formatted(override.is().word(), override.by(), override.reviewBy());
    return Optional.of(
        Finding.of(
            FindingSort.REVIEW_DUE,
            said.subject(link, known.source()),
            judge.judge(memory(link), override, known.now()).word(),
            reason,
            Trace.said(override.because()),
            "Look at the link; then set a new review_by, or delete its status.",
            override.reviewBy()));
  }

  /** While a person's word holds there is nothing to do, unless programs agree with it by now. */
  private Finding vouched(CatalogLink link, LinkOverride said) {
    LinkMemory memory = memory(link);
    LinkVerdict verdict = judge.judge(memory, said, known.now());
    boolean agrees =
        verdict instanceof LinkVerdict.Said it
            && it.seen() != null
            && it.seen().word().equals(said.is().word());
    return new Finding(
        FindingSort.VOUCHED,
        link.subject(known.source()),
        verdict.word(),
        verdict.grounds().sentence(),
        memory == null ? Trace.said(null) : Trace.of(memory),
        memory == null ? null : memory.lastOk(),
        memory == null ? null : memory.firstFailed(),
        memory == null ? null : memory.countedFailures(),
        agrees
            ? "Programs see the same by now: its status can be deleted."
            : "Nothing now; look again by " + said.reviewBy() + ".",
        null,
        null,
        null);
  }

  /** Where the forge says so itself, hearsay adds nothing. */
  private static boolean isMove(Finding finding) {
    return finding.sort() == FindingSort.MOVED || finding.sort() == FindingSort.TIDY;
  }

  private @Nullable LinkMemory memory(CatalogLink link) {
    return known.memories().get(new WebUrl(link.url()));
  }

  private Finding renamed(CatalogLink link, Renaming way) {
    LinkMemory memory = memory(link);
    String to = way.to().url();
    Optional<Fix> fix = fixes.of(link);
    String reason =
        way.proved()
            ? "The repository has another name now: its number on the forge is the same."
            : "The repository is said to have another name now, without proof.";
    String action =
        fix.isPresent()
            ? writeInstead(to)
            : "Check that " + to + " is the same project, then write it instead.";
    return new Finding(
        FindingSort.MOVED,
        link.subject(known.source()),
        "moved",
        reason,
        Trace.said("told by " + way.source()),
        memory == null ? null : memory.lastOk(),
        memory == null ? null : memory.firstFailed(),
        memory == null ? null : memory.countedFailures(),
        action,
        to,
        fix.map(this::line).orElse(null),
        null);
  }

  private LineChange line(Fix fix) {
    return TextEdits.line(known.source(), fix.edit());
  }

  private static String writeInstead(String to) {
    return "Write " + to + " instead; ./catalog fix does it.";
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** One address, its memory, and what becomes of its verdict. */
  private final class Hearing {

    private final CatalogLink link;
    private final LinkMemory memory;

    Hearing(CatalogLink link, LinkMemory memory) {
      this.link = link;
      this.memory = memory;
    }

    /**
     * Puts a verdict into a finding.
     *
     * @param doubt what the newest look lacked, to be told with the reason; empty if nothing
     */
    Optional<Finding> finding(LinkVerdict verdict, String doubt) {
      LinkVerdict.Grounds grounds = verdict.grounds();
      return switch (verdict) {
        case LinkVerdict.Alive alive ->
            grounds.rule() == LinkRule.NO_ANCHOR
                ? Optional.of(told(FindingSort.ANCHOR_MISSING, verdict, doubt, memory.lastOk()))
                : Optional.empty();
        case LinkVerdict.Moved moved ->
            moved.confirmed() ? Optional.of(moved(moved, doubt)) : Optional.empty();
        case LinkVerdict.Dead dead ->
            Optional.of(told(FindingSort.DEAD, dead, doubt, memory.firstFailed()));
        case LinkVerdict.Suspect suspect ->
            Optional.of(
                told(
                    looksLost(grounds.rule()) || isLong() ? byHand() : FindingSort.SUSPECT,
                    suspect,
                    doubt,
                    memory.firstFailed()));
        case LinkVerdict.Blocked blocked ->
            Optional.of(
                told(
                    blocked.byHand() || grounds.rule() == LinkRule.CLOSED_BY_LAW
                        ? byHand()
                        : FindingSort.BLOCKED,
                    blocked,
                    doubt,
                    memory.lastOk()));
        case LinkVerdict.Unknown unknown -> unknown(unknown);
        case LinkVerdict.Said said -> Optional.empty();
      };
    }

    private static FindingSort byHand() {
      return FindingSort.CHECK_BY_HAND;
    }

    /** Readers may be led astray now, and no number of further runs will tell. */
    private boolean looksLost(LinkRule rule) {
      LinkMemory.Streak streak = memory.streak();
      return (rule == LinkRule.MOVED_AWAY || rule == LinkRule.PARKED)
          && streak != null
          && streak.runs() >= known.policy().movedRuns();
    }

    private boolean isLong() {
      Instant from = memory.lastOk() == null ? memory.since() : memory.lastOk();
      return Duration.between(from, known.now()).compareTo(known.policy().byHandAfter()) >= 0;
    }

    private Optional<Finding> unknown(LinkVerdict.Unknown unknown) {
      if (unknown.grounds().rule() == LinkRule.REFUSED_ADDRESS) {
        return Optional.of(told(byHand(), unknown, "", seen(unknown)));
      }
      LinkVerdict standing = unknown.standing();
      Optional<Finding> before =
          standing == null
              ? Optional.empty()
              : finding(standing, " Newest look: " + unknown.grounds().sentence());
      return before.or(() -> Optional.of(told(FindingSort.UNKNOWN, unknown, "", seen(unknown))));
    }

    private static @Nullable Instant seen(LinkVerdict verdict) {
      return verdict.grounds().on();
    }

    private Finding moved(LinkVerdict.Moved moved, String doubt) {
      Optional<Fix> fix = fixes.of(link);
      LinkMemory.Move move = memory.move();
      String action =
          fix.isPresent()
              ? writeInstead(moved.to())
              : "Look at " + moved.to() + ", and write it instead if it is right.";
      return finding(
          moved.tidy() ? FindingSort.TIDY : FindingSort.MOVED,
          moved,
          doubt,
          action,
          moved.to(),
          fix.map(LinkFindings.this::line).orElse(null),
          move == null ? null : move.first());
    }

    private Finding told(
        FindingSort sort, LinkVerdict verdict, String doubt, @Nullable Instant since) {
      String replacement = verdict instanceof LinkVerdict.Dead dead ? dead.replacement() : null;
      return finding(sort, verdict, doubt, action(sort, verdict), replacement, null, since);
    }

    private Finding finding(
        FindingSort sort,
        LinkVerdict verdict,
        String doubt,
        String action,
        @Nullable String replacement,
        @Nullable LineChange change,
        @Nullable Instant since) {
      return new Finding(
          sort,
          link.subject(known.source()),
          verdict.word(),
          verdict.grounds().sentence() + doubt,
          Trace.of(memory),
          memory.lastOk(),
          memory.firstFailed(),
          memory.countedFailures(),
          action,
          replacement,
          change,
          since == null ? null : day(since));
    }

    private String action(FindingSort sort, LinkVerdict verdict) {
      if (sort == FindingSort.DEAD && link.kind() == FindingKind.REPOSITORY) {
        return "Name its successor in superseded_by, give the entry the status gone, or move it to"
            + " removed.";
      }
      if (sort == FindingSort.DEAD && link.kind() == FindingKind.PACKAGE) {
        return "Look on PyPI; correct the name, or delete the key.";
      }
      String advice = verdict.grounds().advice();
      if (advice != null) {
        return advice;
      }
      return sort == FindingSort.CHECK_BY_HAND
          ? "Check by hand: no success for "
              + known.policy().byHandAfter().toDays()
              + " days or more."
          : "Nothing now.";
    }
  }
}
