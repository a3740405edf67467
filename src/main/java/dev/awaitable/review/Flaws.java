package dev.awaitable.review;

import dev.awaitable.problem.Help;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.SourceText;
import dev.awaitable.review.PullRequestReport.Advice;
import dev.awaitable.review.PullRequestReport.Flaw;
import java.util.List;

/** Problems as a report tells of them. */
final class Flaws {

  private final SourceText source;

  Flaws(SourceText source) {
    this.source = source;
  }

  Flaw of(Problem problem) {
    String line = source.line(problem.at().line());
    return new Flaw(
        problem.rule(),
        problem.at().line(),
        problem.at().column(),
        fit(problem.message() + (problem.label() == null ? "" : " (" + problem.label() + ")")),
        line.isBlank() ? null : fit(line),
        Bounds.first(problem.helps(), Flaw.MOST_HELPS).stream()
            .map(help -> advice(help, problem))
            .toList());
  }

  private Advice advice(Help help, Problem problem) {
    return switch (help) {
      case Help.Advice advice -> new Advice(fit(advice.text()), null);
      case Help.Replace replace when replace.span().equals(problem.at()) ->
          write("write", replace.with());
      case Help.Replace replace ->
          write("on line " + replace.span().line() + " write", replace.with());
      case Help.SeeAlso other ->
          new Advice(fit(other.what() + " on line " + other.span().line()), null);
    };
  }

  /** A replacement that had to be cut would be a wrong one. */
  private static Advice write(String how, String what) {
    return what.length() > PullRequestReport.LONGEST_LINE
        ? new Advice(how + " what the check itself shows", null)
        : new Advice(how, Bounds.fit(what, PullRequestReport.LONGEST_LINE));
  }

  private static String fit(String text) {
    return Bounds.fit(text, PullRequestReport.LONGEST_LINE);
  }

  List<Flaw> of(List<Problem> problems) {
    return problems.stream().map(this::of).toList();
  }
}
