package dev.awaitable.desk;

import dev.awaitable.triage.Fix;
import dev.awaitable.triage.FixPlan;
import dev.awaitable.triage.NeutralMarkdown;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pull request with the changes of the catalog that are safe to make. */
public final class FixRequest {

  /** The first line of its text. */
  public static final Marker MARKER = Marker.of("fixes");

  /** Its branch. */
  public static final String BRANCH = "awaitable/fixes";

  /** A text of an issue or pull request may be a little longer. */
  private static final int LONGEST = 60_000;

  private FixRequest() {}

  /**
   * What it should be.
   *
   * @param parent the commit that the catalog is of
   * @param path the catalog's path in the repository
   */
  public static StandingPullRequest.Wanted of(FixPlan plan, String parent, String path) {
    List<Fix> made = plan.made();
    SortedMap<String, String> files = new TreeMap<>();
    if (!made.isEmpty()) {
      files.put(path, plan.text());
    }
    String title =
        made.size() == 1
            ? "Follow an address that moved"
            : "Follow " + made.size() + " addresses that moved";
    String proposal = Print.line("proposes", String.join("\n", words(made)));
    String text = made.isEmpty() ? NOTHING : body(made) + "\n" + proposal + "\n";
    return new StandingPullRequest.Wanted(
        BRANCH, parent, title, MARKER.before(text), files, proposal);
  }

  /** What is changed into what; in how many runs a move was seen is no other change. */
  private static List<String> words(List<Fix> made) {
    return made.stream()
        .map(fix -> String.join("\t", fix.id(), fix.key(), fix.edit().before(), fix.edit().after()))
        .sorted()
        .toList();
  }

  private static final String NOTHING = "Nothing is left to change.\n";

  private static String body(List<Fix> made) {
    StringBuilder body =
        new StringBuilder(
            """
            These are the changes that `./catalog fix` makes: permanent moves that were seen often
            enough, and renames that the forge's own number for the repository proves. Nothing else
            in the file is touched. Closing this without merging declines them until they change.
            """);
    int left = made.size();
    for (Fix fix : made) {
      String item =
          "\n- "
              + NeutralMarkdown.code(fix.key() + " of " + fix.id())
              + "\\\n  "
              + NeutralMarkdown.code(fix.edit().before())
              + " → "
              + NeutralMarkdown.code(fix.edit().after())
              + "\\\n  It "
              + NeutralMarkdown.prose(fix.because())
              + ".\n";
      if (body.length() + item.length() > LONGEST) {
        break;
      }
      body.append(item);
      left--;
    }
    if (left > 0) {
      body.append("\n- and ").append(left).append(" more, which the changed lines show\n");
    }
    return body.toString();
  }
}
