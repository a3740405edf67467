package dev.awaitable.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file, as data; a {@link ReportFormat} puts it into words and colours.
 *
 * @param rule what kind of thing is wrong
 * @param at the smallest stretch that tells the story
 * @param message what is wrong here: lower case, no full stop, text from the file {@linkplain
 *     SafeText#quote quoted}
 * @param label a few words to stand beside the mark under the source line, if they help
 * @param helps how to mend it, most useful first
 */
public record Problem(
    Rule rule, Span at, String message, @Nullable String label, List<Help> helps) {

  /** By place in the file, then by rule, then by message, so that every run tells the same. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  /** Copies the list. */
  public Problem {
    helps = List.copyOf(helps);
  }

  /** A problem without helps yet. */
  public static Problem of(Rule rule, Span at, String message) {
    return new Problem(rule, at, message, null, List.of());
  }

  /** The same problem with words beside its mark. */
  public Problem label(String words) {
    return new Problem(rule, at, message, words, helps);
  }

  /** The same problem with one more piece of advice. */
  public Problem advise(String text) {
    return help(new Help.Advice(text));
  }

  /** The same problem with new text for the stretch it points at. */
  public Problem replaceWith(String text) {
    return help(new Help.Replace(at, text));
  }

  /** The same problem with a pointer to a second place. */
  public Problem seeAlso(Span span, String what) {
    return help(new Help.SeeAlso(span, what));
  }

  private Problem help(Help help) {
    List<Help> all = new ArrayList<>(helps);
    all.add(help);
    return new Problem(rule, at, message, label, all);
  }

  /** How much it matters. */
  public Severity severity() {
    return rule.severity();
  }
}
