package dev.awaitable.problem;

/**
 * Findings for a person at a terminal: each problem with its place, the source line with a mark
 * under the fault, what helps, and where to read more; at the end a line that counts.
 */
public final class HumanReport implements ReportFormat {

  private final Ink ink;

  /** Writes with ANSI colours if {@code colour}, else plain text. */
  public HumanReport(boolean colour) {
    this.ink = new Ink(colour);
  }

  @Override
  public String render(Findings findings) {
    if (findings.problems().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Problem problem : findings.problems()) {
      describe(problem, findings.source(), out);
      out.append('\n');
    }
    return out.append(PlainWords.summary(findings)).append('\n').toString();
  }

  private void describe(Problem problem, SourceText source, StringBuilder out) {
    Severity severity = problem.severity();
    String kind = severity.word() + "[" + problem.rule().slug() + "]";
    out.append(PlainWords.place(source, problem.at())).append(": ").append(ink.of(severity, kind));
    out.append(": ").append(ink.bold(SafeText.clean(problem.message()))).append('\n');

    String gutter = " ".repeat(Integer.toString(problem.at().line()).length());
    if (!source.line(problem.at().line()).isBlank()) {
      excerpt(problem, source, gutter + ink.faint(" |"), out);
    }
    for (Help help : problem.helps()) {
      line(gutter, PlainWords.help(help, problem, source), out);
    }
    line(gutter, "more: " + problem.rule().page(), out);
  }

  private void excerpt(Problem problem, SourceText source, String bar, StringBuilder out) {
    Excerpt excerpt = Excerpt.of(source, problem.at());
    String label = problem.label() == null ? "" : " " + SafeText.clean(problem.label());
    out.append(bar).append('\n');
    out.append(ink.faint(problem.at().line() + " |")).append(' ').append(excerpt.text());
    out.append('\n').append(bar).append(' ').append(" ".repeat(excerpt.indent()));
    out.append(ink.of(problem.severity(), "^".repeat(excerpt.width()) + label)).append('\n');
    out.append(bar).append('\n');
  }

  private void line(String gutter, String words, StringBuilder out) {
    out.append(gutter).append(ink.faint(" =")).append(' ').append(SafeText.clean(words));
    out.append('\n');
  }
}
