package dev.awaitable.problem;

/**
 * Findings as <a
 * href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">workflow
 * commands</a>, which GitHub shows as annotations on the lines of a change. It shows ten errors and
 * ten warnings of a step; all of them stay in the log.
 */
public final class GithubReport implements ReportFormat {

  @Override
  public String render(Findings findings) {
    if (findings.problems().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Problem problem : findings.problems()) {
      command(problem, findings.source(), out);
    }
    return out.append(PlainWords.summary(findings)).append('\n').toString();
  }

  private static void command(Problem problem, SourceText source, StringBuilder out) {
    Span at = problem.at();
    out.append("::").append(problem.severity().word());
    out.append(" file=").append(property(source.name()));
    out.append(",line=").append(at.line()).append(",endLine=").append(at.endLine());
    if (at.line() == at.endLine()) {
      // Columns are refused when a stretch spans lines; the last one is part of the stretch.
      out.append(",col=").append(at.column());
      out.append(",endColumn=").append(Math.max(at.column(), at.endColumn() - 1));
    }
    String title = problem.rule().slug() + ": " + problem.rule().title();
    out.append(",title=").append(property(title)).append("::").append(message(problem, source));
    out.append('\n');
  }

  private static String message(Problem problem, SourceText source) {
    StringBuilder text = new StringBuilder(PlainWords.message(problem));
    for (Help help : problem.helps()) {
      text.append('\n').append(PlainWords.help(help, problem, source));
    }
    return data(text.append("\nmore: ").append(problem.rule().page()).toString());
  }

  /** A message is ended by a line break, and {@code %} starts an escape. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** A property is also ended by a comma or colon. */
  private static String property(String text) {
    return data(SafeText.clean(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
