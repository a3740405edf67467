package dev.awaitable.triage;

import dev.awaitable.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of the safe changes can be made together, and the text that comes of them. A change that
 * the checker would refuse, such as one to an address that another entry has already, is left out,
 * so that it does not hold up the others.
 *
 * @param text the whole text with the changes made; the old text where there are none
 * @param fixes every change, in the file's order; those left out say why
 */
public record FixPlan(String text, List<Fix> fixes) {

  /** Copies the list. */
  public FixPlan {
    fixes = List.copyOf(fixes);
  }

  /**
   * Makes as many changes as the checker accepts.
   *
   * @param source the file's text
   * @param fixes the changes, in the file's order
   * @param check says what is wrong with a whole text; empty when nothing is
   */
  public static FixPlan of(
      SourceText source, List<Fix> fixes, Function<String, Optional<String>> check) {
    String all = TextEdits.apply(source, fixes.stream().map(Fix::edit).toList());
    if (check.apply(all).isEmpty()) {
      return new FixPlan(all, fixes);
    }
    List<TextEdit> accepted = new ArrayList<>();
    List<Fix> told = new ArrayList<>();
    String text = source.text();
    for (Fix fix : fixes) {
      accepted.add(fix.edit());
      String tried = TextEdits.apply(source, accepted);
      Optional<String> wrong = check.apply(tried);
      if (wrong.isEmpty()) {
        text = tried;
        told.add(fix);
      } else {
        accepted.removeLast();
        told.add(fix.leftOut(wrong.get()));
      }
    }
    return new FixPlan(text, told);
  }

  /** The changes that are made. */
  public List<Fix> made() {
    return fixes.stream().filter(fix -> fix.refused() == null).toList();
  }

  /** The changes that are left out. */
  public List<Fix> leftOut() {
    return fixes.stream().filter(fix -> Objects.nonNull(fix.refused())).toList();
  }
}
