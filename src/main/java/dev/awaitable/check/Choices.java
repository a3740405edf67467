package dev.awaitable.check;

import dev.awaitable.problem.Problem;
import dev.awaitable.yaml.ScalarText;
import java.util.Collection;
import java.util.Optional;

/** Adds to a problem what could have been written: the nearest choice, or all if they are few. */
final class Choices {

  private static final int FEW = 12;

  /** Longer words are no slips of the finger, and comparing them is costly. */
  private static final int LONGEST_WORD = 100;

  private Choices() {}

  /**
   * Adds the advice.
   *
   * @param problem what is wrong with the word
   * @param word what was written
   * @param choices what could have been
   * @param elsewhere advice for when nothing is near and the choices are many or none
   */
  static Problem offer(Problem problem, String word, Collection<String> choices, String elsewhere) {
    Optional<String> nearest = nearest(word, choices);
    if (nearest.isPresent()) {
      return problem.replaceWith(ScalarText.write(nearest.get()));
    }
    return !choices.isEmpty() && choices.size() <= FEW
        ? problem.advise("choose from " + String.join(", ", choices))
        : problem.advise(elsewhere);
  }

  /** The choice that was probably meant. */
  static Optional<String> nearest(String word, Collection<String> choices) {
    return word.length() > LONGEST_WORD ? Optional.empty() : Nearest.to(word, choices);
  }
}
