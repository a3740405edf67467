package dev.awaitable.problem;

/** One way to write findings down, for a person or for a machine. */
@FunctionalInterface
public interface ReportFormat {

  /**
   * The whole report, ending with a line break; empty when there is nothing to say and the form has
   * no way to say nothing.
   */
  String render(Findings findings);
}
