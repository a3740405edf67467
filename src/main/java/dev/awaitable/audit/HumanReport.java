package dev.awaitable.audit;

import dev.awaitable.problem.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** An audit for a person at a terminal: the outcome in one line, then what to do first. */
public final class HumanReport implements ReportFormat {

  private static final int WIDTH = 96;
  private static final int MOST_PLACES = 3;

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    out.append(report.summary()).append('\n');
    for (Group group : Group.values()) {
      List<Finding> findings = report.of(group);
      if (!findings.isEmpty()) {
        out.append('\n').append(group.title()).append('\n');
        findings(group, findings, out);
      }
    }
    if (!report.unread().isEmpty()) {
      out.append("\nNot read\n");
      report.unread().forEach(it -> unread(it, out));
    }
    return out.toString();
  }

  /** In groups without much to say, those with nothing to say share their lines. */
  private static void findings(Group group, List<Finding> findings, StringBuilder out) {
    List<Finding> brief = group.isBrief() ? Sentences.without(findings) : List.of();
    if (!brief.isEmpty()) {
      wrapped(brief.stream().map(HumanReport::name).collect(Collectors.joining(", ")), 2, out);
    }
    findings.stream().filter(it -> !brief.contains(it)).forEach(it -> finding(it, out));
  }

  private static void finding(Finding finding, StringBuilder out) {
    out.append("  ").append(name(finding)).append("  ").append(places(finding)).append('\n');
    Sentences.about(finding).forEach(it -> wrapped(SafeText.clean(it), 6, out));
  }

  private static String name(Finding finding) {
    return SafeText.clean(finding.name());
  }

  private static String places(Finding finding) {
    String shown =
        finding.mentions().stream()
            .limit(MOST_PLACES)
            .map(it -> mention(it))
            .collect(Collectors.joining(", "));
    int more = finding.mentions().size() - MOST_PLACES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String mention(Requirement mention) {
    String place = SafeText.clean(mention.where().file()) + ":" + mention.where().line();
    String versions = SafeText.clean(shortened(mention.specifier().text()));
    return versions.isEmpty() ? place : place + " " + versions;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? SafeText.clean(text.substring(0, 37)) + "..." : text;
  }

  private static void unread(Unread unread, StringBuilder out) {
    out.append("  ").append(SafeText.clean(unread.where().file())).append(':');
    out.append(unread.where().line()).append(": ").append(unread.why()).append('\n');
    if (!unread.text().isEmpty()) {
      out.append("      ").append(SafeText.clean(unread.text())).append('\n');
    }
  }

  /** Breaks between words, so that no line is wider than a terminal mostly is. */
  private static void wrapped(String text, int indent, StringBuilder out) {
    int width = 0;
    for (String word : text.split(" ", -1)) {
      if (width > 0 && width + 1 + word.length() > WIDTH) {
        out.append('\n');
        width = 0;
      }
      String before = width > 0 ? " " : " ".repeat(indent);
      out.append(before).append(word);
      width += before.length() + word.length();
    }
    out.append('\n');
  }
}
