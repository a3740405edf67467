package dev.awaitable.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the rebuild needs a person. Its memory is the forge's own record of runs: each
 * run has a job that is skipped unless the run was inconclusive, so nothing of ours has to be
 * written down, and nothing can be forgotten or forged.
 */
public final class Health {

  /** The first line of the issue. */
  public static final Marker MARKER = Marker.of("health");

  /** The job that runs when asking was inconclusive, and only then. */
  public static final String INCONCLUSIVE_JOB = "inconclusive";

  /** The job that asks. */
  public static final String ASKING_JOB = "fetch";

  /** So many in a row are no accident. */
  static final int TOO_MANY = 3;

  /** Runs looked at; some of them did not ask, or were stopped. */
  private static final int LOOK_BACK = 20;

  private static final Set<String> ASKING_EVENTS = Set.of("schedule", "workflow_dispatch");

  private Health() {}

  /** How the present run ended. */
  public enum Asked {
    /** What was asked counts. */
    CONCLUSIVE,
    /** It does not count. */
    INCONCLUSIVE,
    /** Nobody was asked, or the job failed before it could tell. */
    NOT_ASKED
  }

  /** When inconclusive runs began, and how many there were in a row; the present one included. */
  public record Streak(int runs, @Nullable Instant since) {}

  /**
   * Counts.
   *
   * @param present the run that asks, which the forge has not finished recording
   * @param started when it started
   */
  public static Streak streak(
      RunLog log, String workflow, String branch, long presentId, Asked present, Instant started) {
    if (present == Asked.CONCLUSIVE) {
      return new Streak(0, null);
    }
    int runs = present == Asked.INCONCLUSIVE ? 1 : 0;
    Instant since = present == Asked.INCONCLUSIVE ? started : null;
    for (RunLog.Run run : log.ended(workflow, branch, LOOK_BACK)) {
      if (run.id() == presentId || !ASKING_EVENTS.contains(run.event())) {
        continue;
      }
      Map<String, String> jobs = log.jobs(run.id());
      if ("success".equals(jobs.get(INCONCLUSIVE_JOB))) {
        runs++;
        since = run.started();
      } else if ("success".equals(jobs.get(ASKING_JOB))) {
        break;
      }
      if (runs >= LOOK_BACK) {
        break;
      }
    }
    return new Streak(runs, since);
  }

  /**
   * The issue that should be.
   *
   * @param newest the newest day of any observation; null when there is none
   * @param oldAfterDays the age from which the data is old
   */
  public static StandingIssue.Wanted issue(
      Streak streak, @Nullable LocalDate newest, int oldAfterDays, LocalDate today) {
    List<String> troubles = new ArrayList<>();
    if (streak.runs() >= TOO_MANY) {
      Instant since = streak.since();
      troubles.add(
          "The last runs that asked the outside world were inconclusive"
              + (since == null ? "" : ", since " + LocalDate.ofInstant(since, ZoneOffset.UTC))
              + ". Nothing was changed by them. The log of the job `"
              + ASKING_JOB
              + "` says what spoke against each: our own network, or a service that finds less than"
              + " before.");
    }
    if (newest == null) {
      troubles.add("There are no observations at all. Start the workflow `rebuild` by hand.");
    } else if (ChronoUnit.DAYS.between(newest, today) >= oldAfterDays) {
      troubles.add(
          "The newest observation is of "
              + newest
              + ". From "
              + oldAfterDays
              + " days on, every page says that its figures are old. See in the log of the workflow"
              + " `rebuild` why it brings nothing new.");
    }
    StringBuilder body = new StringBuilder();
    if (troubles.isEmpty()) {
      body.append("The rebuild is well again: it asks, and its answers count.\n");
    } else {
      body.append("**The rebuild needs a person.**\n");
      troubles.forEach(trouble -> body.append("\n- ").append(trouble).append('\n'));
      body.append("\nThis issue closes itself once a run counts and the data is new enough.\n");
    }
    return new StandingIssue.Wanted(
        MARKER,
        "The rebuild needs a person",
        MARKER.before(body.toString()),
        Set.of(Label.REBUILD),
        troubles.isEmpty());
  }
}
