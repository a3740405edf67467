package dev.awaitable.render.view;

import java.util.List;

/**
 * A page of changes.
 *
 * @param title its heading
 * @param weeks the weeks on it, newest first
 * @param months pages of months, newest first
 * @param cut whether there were too many to show all of these weeks
 */
public record ChangesView(String title, List<Week> weeks, List<LinkView> months, boolean cut) {

  /** Copies the lists. */
  public ChangesView {
    weeks = List.copyOf(weeks);
    months = List.copyOf(months);
  }

  /**
   * The changes of one week, from Monday to Sunday.
   *
   * @param monday its first day in words
   * @param mondayIso the same as an ISO date
   * @param kinds what happened, by kind
   */
  public record Week(String monday, String mondayIso, List<Kind> kinds) {}

  /**
   * The changes of one kind in a week.
   *
   * @param label the kind as readers are told it
   * @param changes the changes on this page, newest first
   * @param count how many there are of that kind in the week, on other pages too
   * @param folded whether there are so many that they are folded away
   */
  public record Kind(String label, List<ChangeView> changes, int count, boolean folded) {}
}
