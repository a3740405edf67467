package dev.awaitable.audit;

/** One way to write an audit down, for a person or for a machine. */
@FunctionalInterface
public interface ReportFormat {

  /** The whole report, ending with a line break. */
  String render(Report report);
}
