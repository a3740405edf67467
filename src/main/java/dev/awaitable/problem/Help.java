package dev.awaitable.problem;

/** One way to mend a problem, or to understand it. */
public sealed interface Help {

  /**
   * Words for a person.
   *
   * @param text what to do: lower case, no full stop
   */
  record Advice(String text) implements Help {}

  /**
   * A change that is certain enough to be made by a machine.
   *
   * @param span what to take out
   * @param with what to put there, as it stands in the file
   */
  record Replace(Span span, String with) implements Help {}

  /**
   * The other half of the story.
   *
   * @param span where it is
   * @param what what is found there, such as {@code first listed}
   */
  record SeeAlso(Span span, String what) implements Help {}
}
