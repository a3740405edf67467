package dev.awaitable.desk;

import dev.awaitable.triage.Finding;
import dev.awaitable.triage.FindingGroup;
import dev.awaitable.triage.MarkdownTriage;
import dev.awaitable.triage.TriageReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The issue with what needs a person. A link that is dead for one more run is no news, though its
 * sentence counts the runs; so the text ends with prints of what was found, and is changed only
 * when they are.
 */
public final class TriageIssue {

  private TriageIssue() {}

  /** What it should be. */
  public static StandingIssue.Wanted of(TriageReport report) {
    String news = Print.line("needs", all(report.needed()));
    String state = Print.line("knows", all(report.folded()));
    String both = news + " " + state;
    return new StandingIssue.Wanted(
        new Marker(MarkdownTriage.MARKER),
        "What needs a person",
        new MarkdownTriage().render(report) + "\n" + news + "\n" + both + "\n",
        Set.of(Label.TRIAGE),
        report.isQuiet(),
        both,
        news);
  }

  private static String all(List<FindingGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.findings().stream())
        .map(TriageIssue::words)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String words(Finding finding) {
    Finding.Subject subject = finding.subject();
    return String.join(
        "\t",
        finding.sort().word(),
        subject.id(),
        subject.key(),
        String.valueOf(subject.url()),
        finding.verdict(),
        String.valueOf(finding.replacement()),
        String.valueOf(finding.since()));
  }
}
