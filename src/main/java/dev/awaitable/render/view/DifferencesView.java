package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what some libraries for one need differ.
 *
 * @param lines each a trait that some of them have and others do not
 * @param notes what a chooser must know of single ones
 * @param sideBySide the first few of them beside each other; null where there is only one
 */
public record DifferencesView(List<Line> lines, List<Note> notes, @Nullable LinkView sideBySide) {

  /** Copies the lists. */
  public DifferencesView {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * A trait that tells some from the others.
   *
   * @param trait the trait
   * @param who those that have it
   */
  public record Line(String trait, List<LinkView> who) {}

  /**
   * A note on one.
   *
   * @param who the one
   * @param words the note
   */
  public record Note(LinkView who, String words) {}
}
