package dev.awaitable.problem;

import java.util.List;

/**
 * All that is to be told about one file: what a {@link ReportFormat} is given.
 *
 * @param source the file's text, for showing the lines
 * @param problems what is wrong, in file order
 * @param unshown how many more there were than were kept
 */
public record Findings(SourceText source, List<Problem> problems, int unshown) {

  /** Copies the list. */
  public Findings {
    problems = List.copyOf(problems);
  }

  /** How many of the kept problems matter that much. */
  public long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
