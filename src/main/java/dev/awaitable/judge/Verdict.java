package dev.awaitable.judge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we make of a library, and why.
 *
 * @param state its state
 * @param rule the rule that decided, a slug that {@code docs/judging.md} explains
 * @param reason the rule and its dates in one sentence, ready to be shown
 * @param outlook what would change the state, and when; null where only people can change it
 * @param lastActivity the newer of last commit and newest release; null when neither is known
 * @param activityKind {@code commit} or {@code release}; null with {@code lastActivity}
 * @param seenOn the newest day the evidence is from; null when there is none
 * @param caution what else a chooser must know of its package before installing it, in sentences;
 *     null when there is nothing
 * @param starsChange how the stars changed over about a year; null where history is too short
 */
public record Verdict(
    State state,
    String rule,
    String reason,
    @Nullable String outlook,
    @Nullable LocalDate lastActivity,
    @Nullable String activityKind,
    @Nullable LocalDate seenOn,
    @Nullable String caution,
    @Nullable StarsChange starsChange) {

  /**
   * A change of the star count between two counts about a year apart.
   *
   * @param from the earlier day
   * @param to the later day
   * @param before stars then
   * @param after stars later
   */
  public record StarsChange(LocalDate from, LocalDate to, int before, int after) {

    /** The difference; may be negative. */
    public int difference() {
      return after - before;
    }
  }
}
