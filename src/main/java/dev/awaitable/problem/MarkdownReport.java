package dev.awaitable.problem;

/**
 * Findings for a job summary or a comment on a forge. What comes from the file stands in code or is
 * {@linkplain MarkdownText#escape made harmless}.
 */
public final class MarkdownReport implements ReportFormat {

  /** A hundred fill many screens, and stay well below the sizes that forges take. */
  private static final int MAX_PROBLEMS = 100;

  private final RulePages pages;

  /** Links each rule's page where it can be read. */
  public MarkdownReport(RulePages pages) {
    this.pages = pages;
  }

  @Override
  public String render(Findings findings) {
    StringBuilder out = new StringBuilder("### ");
    out.append(sentence(PlainWords.tally(findings))).append(" in ");
    out.append(MarkdownText.code(findings.source().name())).append('\n');
    findings.problems().stream()
        .limit(MAX_PROBLEMS)
        .forEach(problem -> describe(problem, findings.source(), out));
    int more = findings.unshown() + Math.max(0, findings.problems().size() - MAX_PROBLEMS);
    if (more > 0) {
      out.append("\nand ").append(more).append(" more, not shown\n");
    }
    return out.toString();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void describe(Problem problem, SourceText source, StringBuilder out) {
    out.append("\n- **").append(problem.severity().word()).append("** ");
    out.append(MarkdownText.code(problem.rule().slug())).append(" at ");
    out.append(MarkdownText.code(PlainWords.place(source, problem.at()))).append(": ");
    out.append(MarkdownText.escape(problem.message())).append('\n');
    if (!source.line(problem.at().line()).isBlank()) {
      excerpt(problem, source, out);
    }
    for (Help help : problem.helps()) {
      out.append("  - ").append(words(help, problem, source)).append('\n');
    }
    String page = MarkdownText.code(problem.rule().page());
    String link =
        pages.address(problem.rule()).map(it -> "[" + page + "](" + it + ")").orElse(page);
    out.append("  - more: ").append(link).append('\n');
  }

  private static void excerpt(Problem problem, SourceText source, StringBuilder out) {
    Excerpt excerpt = Excerpt.of(source, problem.at());
    String label = problem.label() == null ? "" : " " + SafeText.clean(problem.label());
    String mark = " ".repeat(excerpt.indent()) + "^".repeat(excerpt.width()) + label;
    String fence = MarkdownText.fence(excerpt.text() + label);
    out.append("\n  ").append(fence).append("text\n  ").append(excerpt.text());
    out.append("\n  ").append(mark).append("\n  ").append(fence).append("\n\n");
  }

  private static String words(Help help, Problem problem, SourceText source) {
    return switch (help) {
      case Help.Advice advice -> "help: " + MarkdownText.escape(advice.text());
      case Help.Replace replace when replace.span().equals(problem.at()) ->
          "help: write " + MarkdownText.code(replace.with());
      case Help.Replace replace ->
          "help: write " + MarkdownText.code(replace.with()) + " at " + place(source, replace);
      case Help.SeeAlso other ->
          "note: "
              + MarkdownText.escape(other.what())
              + " at "
              + MarkdownText.code(PlainWords.place(source, other.span()));
    };
  }

  private static String place(SourceText source, Help.Replace replace) {
    return MarkdownText.code(PlainWords.place(source, replace.span()));
  }
}
