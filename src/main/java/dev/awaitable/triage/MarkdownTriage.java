package dev.awaitable.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report as the body of an issue on GitHub. It holds no date of its own, so that it changes
 * only when a finding does, and begins with a mark by which the issue is found again.
 */
public final class MarkdownTriage implements TriageFormat {

  /** The first line: unseen by readers, and the same in every report. */
  public static final String MARKER = "<!-- awaitable:triage -->";

  /** GitHub takes 65,536 characters; what is left is for the end and for whoever posts it. */
  private static final int LONGEST = 60_000;

  @Override
  public String render(TriageReport report) {
    StringBuilder out = new StringBuilder();
    out.append(MARKER).append("\n\n**").append(TriageWords.summary(report)).append("**");
    if (!report.isQuiet()) {
      out.append(" `./catalog report` prints this list; `./catalog fix` makes the changes that are")
          .append(" shown as such.");
    }
    out.append("\n");
    items(out, report.needed().stream().map(MarkdownTriage::group).toList());
    int count = report.folded().size();
    if (count > 0) {
      out.append("\n<details><summary>Good to know, nothing to do now (")
          .append(count)
          .append(")</summary>\n");
      items(out, report.folded().stream().map(MarkdownTriage::folded).toList());
      out.append("\n</details>\n");
    }
    if (report.neverAsked() > 0) {
      out.append('\n').append(TriageWords.neverAsked(report)).append('\n');
    }
    return out.toString();
  }

  private static void items(StringBuilder out, List<String> items) {
    int left = items.size();
    for (String item : items) {
      if (out.length() + item.length() > LONGEST) {
        break;
      }
      out.append('\n').append(item);
      left--;
    }
    if (left > 0) {
      out.append("\n- and ").append(left).append(" more, which `./catalog report` shows\n");
    }
  }

  private static String group(FindingGroup group) {
    String title = TriageWords.title(group);
    Finding first = group.findings().getFirst();
    if (title == null) {
      return item(first);
    }
    List<String> lines = new ArrayList<>();
    if (group.host() != null) {
      lines.add(NeutralMarkdown.prose(first.reason()));
      lines.add("Do: " + NeutralMarkdown.prose(first.action()));
    } else {
      lines.add("Do: run `./catalog fix`, or write the new address.");
    }
    StringBuilder out = new StringBuilder(head(group.sort(), NeutralMarkdown.prose(title), lines));
    for (Finding finding : group.findings()) {
      Finding.Subject subject = finding.subject();
      out.append("  - ").append(name(subject)).append(", ").append(address(subject)).append('\n');
      change(out, finding, "    ");
    }
    return out.toString();
  }

  private static String item(Finding finding) {
    List<String> lines = new ArrayList<>();
    Finding.Subject subject = finding.subject();
    if (subject.url() != null) {
      lines.add(NeutralMarkdown.code(subject.url()));
    }
    lines.add(NeutralMarkdown.prose(finding.reason()));
    String evidence = finding.evidence().words();
    if (!evidence.isEmpty()) {
      lines.add("Seen: " + NeutralMarkdown.prose(evidence));
    }
    lines.add("Do: " + NeutralMarkdown.prose(finding.action()));
    String since = finding.since() == null ? "" : ", since " + finding.since();
    String what = name(subject) + since;
    StringBuilder out = new StringBuilder(head(finding.sort(), what, lines));
    change(out, finding, "  ");
    return out.toString();
  }

  /** A list item of several lines, each ended by a hard line break. */
  private static String head(FindingSort sort, String what, List<String> lines) {
    StringBuilder out = new StringBuilder("- **" + sort.word() + "** " + what);
    lines.stream()
        .filter(line -> !line.isBlank())
        .forEach(line -> out.append("\\\n  ").append(line));
    return out.append('\n').toString();
  }

  private static void change(StringBuilder out, Finding finding, String indent) {
    LineChange change = finding.change();
    if (change != null) {
      Stream<String> lines =
          Stream.of("- " + change.before().strip(), "+ " + change.after().strip());
      out.append('\n').append(NeutralMarkdown.block("diff", indent, lines));
    } else if (TriageWords.isUnsaid(finding.replacement(), finding)) {
      out.append(indent)
          .append("- Perhaps: ")
          .append(NeutralMarkdown.code(String.valueOf(finding.replacement())))
          .append('\n');
    }
  }

  private static String folded(FindingGroup group) {
    Finding first = group.findings().getFirst();
    String title = TriageWords.title(group);
    String what = title == null ? name(first.subject()) : NeutralMarkdown.prose(title);
    return head(group.sort(), what, List.of(NeutralMarkdown.prose(first.reason())));
  }

  private static String name(Finding.Subject subject) {
    return NeutralMarkdown.code(TriageWords.name(subject))
        + " at "
        + NeutralMarkdown.code(subject.place().toString());
  }

  private static String address(Finding.Subject subject) {
    return subject.url() == null ? "no address" : NeutralMarkdown.code(subject.url());
  }
}
