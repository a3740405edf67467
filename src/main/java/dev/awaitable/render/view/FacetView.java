package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet of a library with the code it was read from.
 *
 * @param label the question: API, runs on, input and output
 * @param values the answers, each with its meaning
 * @param remark which part is meant
 * @param places the lines it was seen in
 * @param seen commit, day and certainty of that reading in words; null where no code was read
 */
public record FacetView(
    String label,
    List<Value> values,
    @Nullable String remark,
    List<Place> places,
    @Nullable String seen) {

  /** Copies the lists. */
  public FacetView {
    values = List.copyOf(values);
    places = List.copyOf(places);
  }

  /**
   * One answer.
   *
   * @param word the word of the closed list
   * @param meaning what the catalog means by it
   */
  public record Value(String word, String meaning) {}

  /**
   * A line of code.
   *
   * @param what what was seen
   * @param place file and line
   * @param href the line on its forge at its commit
   */
  public record Place(@Nullable String what, String place, @Nullable String href) {}
}
