package dev.awaitable.render.view;

import java.util.List;

/**
 * How much the catalog holds.
 *
 * @param libraries how many libraries in words
 * @param resources how many resources in words
 * @param states how many libraries are in each state, in the order of the states
 */
public record ExtentView(String libraries, String resources, List<StateCount> states) {

  /** Copies the list. */
  public ExtentView {
    states = List.copyOf(states);
  }

  /**
   * Libraries in one state.
   *
   * @param word the state
   * @param count how many
   * @param from where its part of a bar of 1000 begins
   * @param share how long that part is
   */
  public record StateCount(String word, int count, int from, int share) {}
}
