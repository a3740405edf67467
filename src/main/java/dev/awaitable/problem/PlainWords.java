package dev.awaitable.problem;

/** How places and helps are called, the same in every report that people read. */
final class PlainWords {

  private PlainWords() {}

  /** {@code file:line:column}, which editors can jump to. */
  static String place(SourceText source, Span at) {
    return SafeText.clean(source.name()) + ":" + at.line() + ":" + at.column();
  }

  /** One line of help. */
  static String help(Help help, Problem problem, SourceText source) {
    String words =
        switch (help) {
          case Help.Advice advice -> "help: " + advice.text();
          case Help.Replace replace when replace.span().equals(problem.at()) ->
              "help: write " + replace.with();
          case Help.Replace replace ->
              "help: write " + replace.with() + " at " + place(source, replace.span());
          case Help.SeeAlso other -> "note: " + other.what() + " at " + place(source, other.span());
        };
    return SafeText.clean(words);
  }

  /** The message, with the label behind it where there is no source line to put it under. */
  static String message(Problem problem) {
    String label = problem.label() == null ? "" : " (" + problem.label() + ")";
    return SafeText.clean(problem.message() + label);
  }

  /** {@code 2 errors, 1 warning}: what is zero is not named, unless both are. */
  static String tally(Findings findings) {
    long errors = findings.count(Severity.ERROR);
    long warnings = findings.count(Severity.WARNING);
    if (errors == 0 && warnings == 0) {
      return "no problems";
    }
    return (errors > 0 ? counted(errors, "error") : "")
        + (errors > 0 && warnings > 0 ? ", " : "")
        + (warnings > 0 ? counted(warnings, "warning") : "");
  }

  /** The last line of a report: the tally, the file, and what was left out. */
  static String summary(Findings findings) {
    String more = findings.unshown() > 0 ? "; " + findings.unshown() + " more not shown" : "";
    return tally(findings) + " in " + SafeText.clean(findings.source().name()) + more;
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
