package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the home page tells beside its index.
 *
 * @param examples what to try the search with
 * @param pulse when the libraries last moved; null where that is known of none
 * @param rising living libraries whose stars grew most, by the share of what they had
 * @param newest libraries that joined after the catalog began, newest first
 * @param began the day the catalog began, in words
 * @param changes what last happened to libraries that were here before, newest first
 */
public record HomeView(
    List<LinkView> examples,
    @Nullable Pulse pulse,
    List<Rising> rising,
    List<LibraryView> newest,
    String began,
    List<ChangeView> changes) {

  /** Copies the lists. */
  public HomeView {
    examples = List.copyOf(examples);
    rising = List.copyOf(rising);
    newest = List.copyOf(newest);
    changes = List.copyOf(changes);
  }

  /**
   * When the libraries last moved, as a histogram on the recency line.
   *
   * @param bars one for each place of the line that any library has, from the left
   * @param known of how many libraries the last activity is known
   * @param median the day since which half of those had some activity, in words
   */
  public record Pulse(List<Bar> bars, int known, String median) {

    /** Copies the list. */
    public Pulse {
      bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param place place on the line, from 0 (three years ago and more) to 100 (today)
     * @param height how high it is drawn, from 0 to 60
     */
    public record Bar(int place, int height) {}
  }

  /**
   * A library whose stars grew.
   *
   * @param library the library
   * @param share by how much of what it had, in per cent with its sign
   * @param span from how many in which month to how many in which
   */
  public record Rising(LibraryView library, String share, String span) {}
}
