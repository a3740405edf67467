package dev.awaitable.triage;

import dev.awaitable.problem.SafeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The report for a person at a terminal. */
public final class HumanTriage implements TriageFormat {

  @Override
  public String render(TriageReport report) {
    StringBuilder out = new StringBuilder();
    line(out, "", TriageWords.summary(report));
    for (FindingGroup group : report.needed()) {
      out.append('\n');
      group(out, group);
    }
    folded(out, report);
    return out.toString();
  }

  private static void group(StringBuilder out, FindingGroup group) {
    String title = TriageWords.title(group);
    if (title == null) {
      Finding finding = group.findings().getFirst();
      heading(out, finding.sort(), TriageWords.name(finding.subject()), finding.since());
      body(out, finding);
      return;
    }
    heading(out, group.sort(), title, group.since());
    Finding first = group.findings().getFirst();
    if (group.host() != null) {
      line(out, "  ", first.reason());
      line(out, "  do: ", first.action());
    } else {
      line(out, "  do: ", "Run ./catalog fix, or write the new address.");
    }
    group.findings().forEach(finding -> member(out, finding));
  }

  private static void heading(
      StringBuilder out, FindingSort sort, String what, @Nullable LocalDate since) {
    line(out, sort.word() + "  ", what + (since == null ? "" : "  since " + since));
  }

  private static void body(StringBuilder out, Finding finding) {
    Finding.Subject subject = finding.subject();
    String url = subject.url() == null ? "" : "  " + subject.url();
    line(out, "  ", subject.place() + url);
    line(out, "  ", finding.reason());
    String evidence = finding.evidence().words();
    if (!evidence.isEmpty()) {
      line(out, "  seen: ", evidence);
    }
    line(out, "  do: ", finding.action());
    change(out, finding);
  }

  private static void member(StringBuilder out, Finding finding) {
    Finding.Subject subject = finding.subject();
    String url = subject.url() == null ? "" : "  " + subject.url();
    line(out, "  ", subject.place() + "  " + TriageWords.name(subject) + url);
    change(out, finding);
  }

  private static void change(StringBuilder out, Finding finding) {
    LineChange change = finding.change();
    if (change != null) {
      line(out, "    - ", change.before().strip());
      line(out, "    + ", change.after().strip());
    } else if (TriageWords.isUnsaid(finding.replacement(), finding)) {
      line(out, "    perhaps: ", String.valueOf(finding.replacement()));
    }
  }

  private static void folded(StringBuilder out, TriageReport report) {
    int count = report.folded().size();
    if (count > 0) {
      out.append('\n');
      line(out, "", "Good to know, nothing to do now (" + count + "):");
      for (FindingGroup group : report.folded()) {
        Finding first = group.findings().getFirst();
        String title = TriageWords.title(group);
        String what =
            title == null
                ? TriageWords.name(first.subject()) + "  " + first.subject().place()
                : title;
        line(out, "  " + group.sort().word() + "  ", what);
        line(out, "    ", first.reason());
      }
    }
    if (report.neverAsked() > 0) {
      out.append('\n');
      line(out, "", TriageWords.neverAsked(report));
    }
  }

  private static void line(StringBuilder out, String start, String words) {
    out.append(start).append(SafeText.clean(words)).append('\n');
  }
}
