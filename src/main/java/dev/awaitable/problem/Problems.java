package dev.awaitable.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the problems of one file while it is read. Says the same thing about the same place once,
 * and holds only so many, so that a hostile file cannot fill the memory; what goes over is counted.
 */
public final class Problems {

  private final int limit;
  private final List<Problem> kept = new ArrayList<>();
  private final Set<Told> told = new HashSet<>();
  private int unshown;
  private boolean anyError;

  /** Holds at most {@code limit} problems. */
  public Problems(int limit) {
    this.limit = limit;
  }

  /** Takes a problem, unless it has been told already. */
  public void add(Problem problem) {
    anyError |= problem.severity() == Severity.ERROR;
    Told words = new Told(problem.rule(), problem.at(), problem.message());
    if (told.contains(words)) {
      return;
    }
    if (hasRoom()) {
      told.add(words);
      kept.add(problem);
    } else {
      unshown++;
    }
  }

  /** Tells whether an error was among them, shown or not. */
  public boolean hasErrors() {
    return anyError;
  }

  /** Tells whether there is room for more: searching for good advice pays only then. */
  public boolean hasRoom() {
    return kept.size() < limit;
  }

  /** What was gathered so far, in file order. */
  public Findings in(SourceText source) {
    return new Findings(source, kept.stream().sorted(Problem.BY_PLACE).toList(), unshown);
  }

  private record Told(Rule rule, Span at, String message) {}
}
