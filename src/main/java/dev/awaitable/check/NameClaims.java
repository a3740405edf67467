package dev.awaitable.check;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.util.function.UnaryOperator;

/** Names and other names of one list, of which each may lead to one entry only. */
final class NameClaims {

  private final Claims names;
  private final Claims addresses;
  private final String what;
  private final UnaryOperator<String> normal;

  /**
   * Starts with nothing taken.
   *
   * @param what what the list holds, for messages
   * @param normal the form in which names are compared
   */
  NameClaims(Problems problems, String what, UnaryOperator<String> normal) {
    this.names = new Claims(problems, Rule.DUPLICATE_NAME);
    this.addresses = new Claims(problems, Rule.DUPLICATE_NAME);
    this.what = what;
    this.normal = normal;
  }

  void name(String name, Span at) {
    boolean free = other(name, at);
    if (free) {
      Slug address = Slug.of(name);
      addresses.take(
          address.value(),
          at,
          SafeText.quote(name) + " would have the same address as another: '" + address + "'",
          "spell one of the two so that their letters and digits differ");
    }
  }

  boolean other(String name, Span at) {
    return names.take(
        normal.apply(name),
        at,
        "a " + what + " called " + SafeText.quote(name) + " is listed already",
        "keep the name, or the other name, in one place only");
  }
}
