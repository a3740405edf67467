package dev.awaitable.judge;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.model.StatusOverride;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hears what speaks for and against one library, in the order of {@link JudgingRule}. */
final class Hearing {

  private final Library library;
  private final RepositoryFacts facts;
  private final Policy policy;
  private final LocalDate today;
  private final Function<Slug, String> nameOf;
  private final @Nullable Activity activity;

  Hearing(
      Library library,
      RepositoryFacts facts,
      Policy policy,
      LocalDate today,
      Function<Slug, String> nameOf) {
    this.library = library;
    this.facts = facts;
    this.policy = policy;
    this.today = today;
    this.nameOf = nameOf;
    this.activity = Activity.of(facts);
  }

  Verdict verdict() {
    Finding finding = finding();
    return new Verdict(
        finding.state(),
        finding.rule().word(),
        finding.reason(),
        finding.outlook(),
        activity == null ? null : activity.on(),
        activity == null ? null : activity.kind(),
        newestEvidence(),
        caution(),
        StarTrend.of(facts));
  }

  /**
   * What an index says of a package decides no state: the code may be as alive as ever. But nobody
   * should install it unwarned.
   */
  private @Nullable String caution() {
    List<String> cautions = new ArrayList<>();
    Fact<PackageStanding> standing = facts.packageStanding();
    if (standing != null && standing.value().status() != PackageStatus.ACTIVE) {
      cautions.add(Sentences.packageIs(standing.value().status(), standing.seenOn()));
    }
    Fact<Boolean> yanked = facts.yanked();
    if (yanked != null && yanked.value()) {
      cautions.add(Sentences.allWithdrawn(yanked.seenOn()));
    }
    return cautions.isEmpty() ? null : String.join(" ", cautions);
  }

  private Finding finding() {
    Finding taken = taken();
    if (taken != null) {
      return taken;
    }
    StatusOverride status = library.status();
    if (status != null) {
      return declared(status);
    }
    return activity == null ? nothingKnown() : bySilence(activity);
  }

  /** What ends a library's life here, whatever it does: gone, superseded, archived. */
  private @Nullable Finding taken() {
    StatusOverride status = library.status();
    if (status != null && status.is() == OverrideState.GONE) {
      return declared(status);
    }
    Fact<Boolean> gone = facts.gone();
    if (gone != null && gone.value()) {
      return new Finding(
          State.GONE,
          JudgingRule.NOT_ON_ITS_FORGE,
          Sentences.notOnItsForge(gone.seenOn()),
          "Judged anew if it is found there again.");
    }
    Fact<Boolean> archived = facts.archived();
    boolean isArchived = archived != null && archived.value();
    LocalDate archivedSeen = archived == null ? null : archived.seenOn();
    Slug successor = library.supersededBy();
    if (successor != null) {
      String reason = Sentences.superseded(nameOf.apply(successor), isArchived, archivedSeen);
      return new Finding(State.SUPERSEDED, JudgingRule.SUPERSEDED, reason, null);
    }
    if (isArchived) {
      return new Finding(
          State.ARCHIVED,
          JudgingRule.ARCHIVED_BY_ITS_OWNERS,
          Sentences.archived(archivedSeen),
          "Judged anew if its owners open it again.");
    }
    return null;
  }

  private Finding declared(StatusOverride status) {
    return switch (status.is()) {
      case GONE -> declared(status, State.GONE, JudgingRule.DECLARED_GONE);
      case ARCHIVED -> declared(status, State.ARCHIVED, JudgingRule.DECLARED_ARCHIVED);
      case FINISHED -> declared(status, State.FINISHED, JudgingRule.DECLARED_FINISHED);
      case UNMAINTAINED -> declared(status, State.STALE, JudgingRule.DECLARED_UNMAINTAINED);
      case ACTIVE -> declared(status, State.ACTIVE, JudgingRule.DECLARED_ACTIVE);
    };
  }

  private Finding declared(StatusOverride status, State state, JudgingRule rule) {
    return new Finding(
        state, rule, Sentences.declared(status, today), Sentences.reviewOf(status, today));
  }

  private Finding nothingKnown() {
    boolean nowhere = library.repo() == null && library.packageName() == null;
    return nowhere
        ? new Finding(
            State.UNKNOWN,
            JudgingRule.NOTHING_TO_LOOK_AT,
            "Neither a repository nor a package is listed, so there is nothing to look at.",
            null)
        : new Finding(
            State.UNKNOWN,
            JudgingRule.NEVER_LOOKED_AT,
            "No commit and no release of it is known to us.",
            "Judged as soon as somebody has looked.");
  }

  /**
   * A sign of life proves itself, however long ago it was seen. Silence does not: it is believed up
   * to today only if somebody looked lately, else up to the day somebody did.
   */
  private Finding bySilence(Activity last) {
    if (!CalendarMonths.havePassed(policy.quietAfterMonths(), last.on(), today)) {
      return new Finding(
          State.ACTIVE, JudgingRule.RECENT_ACTIVITY, Sentences.recent(last), untilQuiet(last));
    }
    boolean looked =
        ChronoUnit.DAYS.between(last.lookedOn(), today) <= policy.observationValidDays();
    LocalDate believedUpTo = looked ? today : last.lookedOn();
    String reason = looked ? Sentences.silent(last, today) : Sentences.silentWhenLastSeen(last);
    if (CalendarMonths.havePassed(policy.staleAfterMonths(), last.on(), believedUpTo)) {
      return new Finding(
          State.STALE,
          looked ? JudgingRule.LONG_SILENCE : JudgingRule.LONG_SILENCE_WHEN_LAST_SEEN,
          reason,
          "Active again with the next " + last.watched() + ".");
    }
    if (CalendarMonths.havePassed(policy.quietAfterMonths(), last.on(), believedUpTo)) {
      return new Finding(
          State.QUIET,
          looked ? JudgingRule.SILENCE : JudgingRule.SILENCE_WHEN_LAST_SEEN,
          reason,
          untilStale(last));
    }
    return new Finding(
        State.UNKNOWN,
        JudgingRule.NOT_LOOKED_AT_LATELY,
        Sentences.notLookedAtLately(last),
        "Judged anew as soon as somebody looks.");
  }

  private String untilQuiet(Activity last) {
    LocalDate quiet = last.on().plusMonths(policy.quietAfterMonths());
    LocalDate valid = last.lookedOn().plusDays(policy.observationValidDays());
    String unseen = valid.isBefore(quiet) ? ", unknown if nobody looks again" : "";
    return "Quiet from " + Sentences.day(quiet) + " if nothing comes" + unseen + ".";
  }

  private String untilStale(Activity last) {
    LocalDate stale = last.on().plusMonths(policy.staleAfterMonths());
    return stale.isAfter(today)
        ? "Stale from " + Sentences.day(stale) + " if nothing comes."
        : "Stale if somebody looks again and nothing has come.";
  }

  private @Nullable LocalDate newestEvidence() {
    LocalDate looked = activity == null ? facts.lastLookedOn() : activity.lookedOn();
    return later(later(looked, trueSince(facts.archived())), trueSince(facts.gone()));
  }

  private static @Nullable LocalDate trueSince(@Nullable Fact<Boolean> fact) {
    return fact != null && fact.value() ? fact.seenOn() : null;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /** What was found, before it is dressed as a verdict. */
  private record Finding(State state, JudgingRule rule, String reason, @Nullable String outlook) {}
}
