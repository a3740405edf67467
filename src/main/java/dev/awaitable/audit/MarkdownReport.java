package dev.awaitable.audit;

import dev.awaitable.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An audit to be pasted into an issue or a pull request. What comes from the files audited stands
 * in code spans, where nothing of it is markup, a mention or a link.
 */
public final class MarkdownReport implements ReportFormat {

  private static final int MOST_PLACES = 3;

  /** Every character that can start or end a construct inside a line of text. */
  private static final String SPECIAL = "\\`*_{}[]<>|~&@#";

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("**").append(text(report.summary())).append("**\n");
    for (Group group : Group.values()) {
      List<Finding> findings = report.of(group);
      if (!findings.isEmpty()) {
        out.append("\n### ").append(group.title()).append("\n\n");
        findings(group, findings, out);
      }
    }
    if (!report.unread().isEmpty()) {
      out.append("\n### Not read\n\n");
      report.unread().forEach(it -> unread(it, out));
    }
    return out.toString();
  }

  private static void findings(Group group, List<Finding> findings, StringBuilder out) {
    List<Finding> brief = group.isBrief() ? Sentences.without(findings) : List.of();
    findings.stream().filter(it -> !brief.contains(it)).forEach(it -> finding(it, out));
    if (!brief.isEmpty()) {
      String names = brief.stream().map(it -> code(it.name())).collect(Collectors.joining(", "));
      out.append(brief.size() < findings.size() ? "- " : "").append(names).append('\n');
    }
  }

  private static void finding(Finding finding, StringBuilder out) {
    List<String> places = new ArrayList<>();
    for (Requirement mention : finding.mentions().subList(0, shown(finding))) {
      String versions = mention.specifier().text();
      places.add(
          code(mention.where().file() + ":" + mention.where().line())
              + (versions.isEmpty() ? "" : " asks for " + code(versions)));
    }
    int more = finding.mentions().size() - places.size();
    out.append("- **").append(code(finding.name())).append("** (");
    out.append(String.join(", ", places)).append(more > 0 ? " and " + more + " more" : "");
    out.append(")\n");
    Sentences.about(finding).forEach(it -> out.append("  - ").append(text(it)).append('\n'));
  }

  private static int shown(Finding finding) {
    return Math.min(MOST_PLACES, finding.mentions().size());
  }

  private static void unread(Unread unread, StringBuilder out) {
    String place = unread.where().file() + ":" + unread.where().line();
    out.append("- ").append(code(place)).append(": ").append(text(unread.why()));
    out.append(unread.text().isEmpty() ? "" : ": " + code(unread.text())).append('\n');
  }

  /** A code span that nothing in the text can end. */
  static String code(String foreign) {
    String plain = SafeText.clean(foreign);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < plain.length(); i++) {
      run = plain.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String gap = longest > 0 || plain.isBlank() ? " " : "";
    return fence + gap + plain + gap + fence;
  }

  /** The catalog's own words, with nothing in them taken for markup. */
  static String text(String own) {
    StringBuilder escaped = new StringBuilder(own.length() + 16);
    for (char c : SafeText.clean(own).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
