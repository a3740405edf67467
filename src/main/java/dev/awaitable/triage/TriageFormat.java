package dev.awaitable.triage;

/** One way to write a triage report down, for a person or for a machine. */
@FunctionalInterface
public interface TriageFormat {

  /** The whole report, ending with a line break. */
  String render(TriageReport report);
}
