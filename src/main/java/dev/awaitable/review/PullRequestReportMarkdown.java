package dev.awaitable.review;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.RulePages;
import dev.awaitable.problem.Severity;
import dev.awaitable.review.PullRequestReport.Advice;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Evidence;
import dev.awaitable.review.PullRequestReport.Field;
import dev.awaitable.review.PullRequestReport.Flaw;
import dev.awaitable.review.PullRequestReport.Neighbour;
import dev.awaitable.review.PullRequestReport.Part;
import dev.awaitable.triage.NeutralMarkdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a comment on a pull request. Nothing in it that comes from a catalog or a network is
 * more than text, but for the addresses of repositories and packages, which a voter will want to
 * open and which hold nothing but letters, digits and a few signs.
 */
public final class PullRequestReportMarkdown {

  /** The first line: unseen by readers, and the same in every report. */
  public static final String MARKER = "<!-- awaitable:report -->";

  /** GitHub takes 65,536 characters; what is left is for the end and for whoever posts it. */
  static final int LONGEST = 60_000;

  /** Forges that everybody knows; addresses on other hosts are shown, not linked. */
  private static final Set<String> FORGES =
      Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org");

  private final RulePages pages;

  /** Links each rule's page where it can be read. */
  public PullRequestReportMarkdown(RulePages pages) {
    this.pages = pages;
  }

  /** The whole comment. */
  public String render(PullRequestReport report) {
    StringBuilder out = new StringBuilder();
    out.append(MARKER).append("\n\n**").append(summary(report)).append("** ");
    out.append(basis(report)).append('\n');
    if (report.hasAdditions() && report.votesNeeded() > 0) {
      out.append("\nVote for an addition with 👍 on the first post of this page: ")
          .append(report.votesNeeded())
          .append(report.votesNeeded() == 1 ? " vote" : " votes")
          .append(" of others than its author are needed.\n");
    }
    problems(out, report);
    items(out, report.entries().stream().map(this::entry).toList(), report);
    parts(out, report);
    notes(out, report.notes(), "");
    return out.toString();
  }

  /** {@code 1 library added, 2 changed; 1 error, 3 warnings}, in words. */
  public static String summary(PullRequestReport report) {
    List<String> changes = new ArrayList<>();
    for (Change change : Change.values()) {
      long number = report.entries().stream().filter(it -> it.change() == change).count();
      if (number > 0) {
        String what = changes.isEmpty() ? (number == 1 ? " library " : " libraries ") : " ";
        changes.add(number + what + change.word());
      }
    }
    if (report.unshownEntries() > 0) {
      changes.add(report.unshownEntries() + " more not looked into");
    }
    String start = changes.isEmpty() ? without(report) : String.join(", ", changes);
    return start + "; " + tally(report) + ".";
  }

  private static String without(PullRequestReport report) {
    if (report.isUnread()) {
      return "The catalog cannot be read";
    }
    return report.parts().isEmpty() ? "Nothing in the catalog differs" : "No library differs";
  }

  private static String tally(PullRequestReport report) {
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING);
    String tally =
        Stream.of(counted(errors, "error"), counted(warnings, "warning"))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    return tally.isEmpty() ? "no problems" : tally;
  }

  private static String counted(long number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }

  private static String basis(PullRequestReport report) {
    return NeutralMarkdown.code(report.file())
        + " held against "
        + NeutralMarkdown.code(report.base())
        + " on "
        + report.on()
        + (report.online() ? "." : "; nobody outside was asked.");
  }

  private void problems(StringBuilder out, PullRequestReport report) {
    if (report.problems().isEmpty()) {
      return;
    }
    out.append("\n### Problems outside of the entries\n\n");
    items(out, report.problems().stream().map(this::flaw).toList());
    more(out, report.unshownProblems(), "problem", "problems");
  }

  /** As many as there is room for; the rest is counted. */
  private void items(StringBuilder out, List<String> items) {
    int left = items.size();
    for (String item : items) {
      if (out.length() + item.length() > LONGEST) {
        break;
      }
      out.append(item);
      left--;
    }
    more(out, left, "problem", "problems");
  }

  private static void more(StringBuilder out, int number, String one, String several) {
    if (number > 0) {
      out.append("\nAnd ").append(number).append(" more ").append(number == 1 ? one : several);
      out.append(", which `./catalog check` shows.\n");
    }
  }

  private void items(StringBuilder out, List<String> entries, PullRequestReport report) {
    int left = report.unshownEntries();
    for (int i = 0; i < entries.size(); i++) {
      String brief = head(report.entries().get(i)) + "\nToo long to be shown here.\n";
      if (out.length() + entries.get(i).length() <= LONGEST) {
        out.append(entries.get(i));
      } else if (out.length() + brief.length() <= LONGEST) {
        out.append(brief);
      } else {
        left++;
      }
    }
    more(out, left, "entry", "entries");
  }

  /** One that was renamed is told by its ids: its name is often the same as before. */
  private static String head(Entry entry) {
    String name = entry.formerly() == null ? name(entry) : entry.id();
    String was =
        entry.formerly() == null ? "" : ", formerly " + NeutralMarkdown.code(entry.formerly());
    String change = entry.change().word();
    return "\n### "
        + Character.toUpperCase(change.charAt(0))
        + change.substring(1)
        + ": "
        + NeutralMarkdown.code(name)
        + was
        + "\n";
  }

  private static String name(Entry entry) {
    Card card = entry.after() == null ? entry.before() : entry.after();
    String name = card == null ? null : card.get("name");
    return name == null || name.isBlank() ? entry.id() : name;
  }

  private String entry(Entry entry) {
    StringBuilder out = new StringBuilder(head(entry));
    out.append('\n');
    entry.problems().forEach(flaw -> out.append(flaw(flaw)));
    if (entry.unshownProblems() > 0) {
      more(out, entry.unshownProblems(), "problem", "problems");
    }
    if (!entry.problems().isEmpty()) {
      out.append('\n');
    }
    out.append(NeutralMarkdown.block("diff", "", card(entry)));
    links(out, entry);
    evidence(out, entry.evidence());
    neighbours(out, entry.neighbours());
    notes(out, entry.notes(), "Not known: ");
    return out.toString();
  }

  /** Both cards as one: what is the same in both stands once, without a sign. */
  private static Stream<String> card(Entry entry) {
    Card before = entry.before();
    Card after = entry.after();
    List<String> lines = new ArrayList<>();
    row(lines, "category", category(before), category(after));
    Set<String> keys = new LinkedHashSet<>();
    Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
        .flatMap(Optional::stream)
        .flatMap(card -> card.fields().stream())
        .map(Field::key)
        .forEach(keys::add);
    for (String key : keys) {
      row(lines, key, get(before, key), get(after, key));
    }
    return lines.stream();
  }

  private static @Nullable String category(@Nullable Card card) {
    return card == null ? null : card.category();
  }

  private static @Nullable String get(@Nullable Card card, String key) {
    return card == null ? null : card.get(key);
  }

  private static void row(
      List<String> lines, String key, @Nullable String before, @Nullable String after) {
    if (before != null && before.equals(after)) {
      lines.add("  " + key + ": " + before);
      return;
    }
    if (before != null) {
      lines.add("- " + key + ": " + before);
    }
    if (after != null) {
      lines.add("+ " + key + ": " + after);
    }
  }

  private static void links(StringBuilder out, Entry entry) {
    Card card = entry.after();
    List<String> links = new ArrayList<>();
    String repo = get(card, "repo");
    if (repo != null) {
      RepoUrl.parse(repo)
          .filter(it -> FORGES.contains(it.host()))
          .ifPresent(it -> links.add("<" + it.url() + ">"));
    }
    String name = get(card, "package");
    if (name != null && PackageName.isValid(name)) {
      links.add("<https://pypi.org/project/" + PackageName.normalize(name) + "/>");
    }
    if (!links.isEmpty()) {
      out.append("\nLook: ").append(String.join(", ", links)).append('\n');
    }
  }

  private static void evidence(StringBuilder out, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    out.append("\n| What is known | | Seen | Source |\n| --- | --- | --- | --- |\n");
    for (Evidence one : evidence) {
      out.append("| ").append(one.topic().title());
      out.append(" | ").append(cell(one.value()));
      out.append(" | ").append(one.seen() == null ? "undated" : one.seen());
      out.append(" | ").append(cell(one.source())).append(" |\n");
    }
  }

  /** A bar would end a cell even in code, and be let out of it by the backslash that stops that. */
  private static String cell(String text) {
    return NeutralMarkdown.prose(text.replace('|', '¦'));
  }

  private static void neighbours(StringBuilder out, List<Neighbour> neighbours) {
    if (neighbours.isEmpty()) {
      return;
    }
    out.append("\nListed already, and near:\n\n");
    for (Neighbour near : neighbours) {
      out.append("- ").append(NeutralMarkdown.code(near.name()));
      out.append(" in ").append(NeutralMarkdown.code(near.category()));
      out.append(" (").append(NeutralMarkdown.prose(near.why())).append("): ");
      out.append(NeutralMarkdown.prose(near.description())).append('\n');
    }
  }

  private String flaw(Flaw flaw) {
    StringBuilder out = new StringBuilder("- **");
    Severity severity = flaw.rule().severity();
    out.append(severity.word()).append("** ").append(page(flaw.rule()));
    out.append(" on line ").append(flaw.line()).append(": ");
    out.append(NeutralMarkdown.prose(flaw.message())).append('\n');
    if (flaw.excerpt() != null && !flaw.excerpt().isBlank()) {
      out.append('\n')
          .append(NeutralMarkdown.block("yaml", "  ", Stream.of(flaw.excerpt().strip())));
    }
    for (Advice help : flaw.helps()) {
      out.append("  - ").append(NeutralMarkdown.prose(help.text()));
      if (help.write() != null) {
        out.append(' ').append(NeutralMarkdown.code(help.write()));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private String page(Rule rule) {
    String root = pages.root();
    return root == null
        ? NeutralMarkdown.code(rule.slug())
        : "[" + rule.slug() + "](" + root + rule.page() + ")";
  }

  private static void parts(StringBuilder out, PullRequestReport report) {
    if (report.parts().isEmpty()) {
      return;
    }
    StringBuilder list = new StringBuilder("\n### Elsewhere in the file\n\n");
    for (Part part : report.parts()) {
      list.append("- ").append(part.change().word()).append(" in ");
      list.append(NeutralMarkdown.code(part.section()));
      if (!part.name().isBlank()) {
        list.append(": ").append(NeutralMarkdown.code(part.name()));
      }
      list.append('\n');
    }
    if (report.unshownParts() > 0) {
      list.append("- and ").append(report.unshownParts()).append(" more\n");
    }
    if (out.length() + list.length() <= LONGEST) {
      out.append(list);
    } else {
      out.append("\n### Elsewhere in the file\n\n")
          .append(report.parts().size() + report.unshownParts())
          .append(" other parts differ.\n");
    }
  }

  private static void notes(StringBuilder out, List<String> notes, String start) {
    if (!notes.isEmpty()) {
      out.append('\n');
    }
    for (String note : notes) {
      String line = "- " + start + NeutralMarkdown.prose(note) + "\n";
      if (out.length() + line.length() <= LONGEST + 2000) {
        out.append(line);
      }
    }
  }
}
