package dev.awaitable.desk;

import dev.awaitable.triage.NeutralMarkdown;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is answered to a suggestion: a pull request, or what is missing. */
public final class SuggestionReply {

  /** The first line of the answer below the issue. */
  public static final Marker MARKER = Marker.of("suggestion");

  private SuggestionReply() {}

  /** The branch of the pull request that an issue becomes. */
  public static String branch(int issue) {
    return "awaitable/suggestion-" + issue;
  }

  /**
   * The pull request.
   *
   * @param parent the commit that the catalog is of
   * @param path the catalog's path in the repository
   * @param text the catalog with the entry in it
   * @param id the entry's id
   * @param entry its lines
   * @param remarks what a voter should know, as plain sentences
   */
  public static StandingPullRequest.Wanted request(
      Issue issue,
      String parent,
      String path,
      String text,
      String id,
      List<String> entry,
      List<String> remarks) {
    StringBuilder body = new StringBuilder();
    body.append("Closes #")
        .append(issue.number())
        .append(". Suggested there by form by ")
        .append(NeutralMarkdown.code(issue.author().login()))
        .append("; everything in the entry is theirs, or was told by its forge and PyPI.\n\n")
        .append(NeutralMarkdown.block("yaml", "", entry.stream()));
    list(body, "What a voter should know:", remarks);
    body.append(
        "\nVote with 👍 on this first post. Whoever merges this may edit the entry first.\n");
    String proposal = proposal(entry);
    body.append('\n').append(proposal).append('\n');
    SortedMap<String, String> files = new TreeMap<>();
    files.put(path, text);
    return new StandingPullRequest.Wanted(
        branch(issue.number()),
        parent,
        "Add " + id,
        MARKER.before(body.toString()),
        files,
        proposal);
  }

  /** The same on every day. */
  private static String proposal(List<String> entry) {
    return Print.line(
        "proposes",
        entry.stream()
            .filter(line -> !line.strip().startsWith("added:"))
            .collect(Collectors.joining("\n")));
  }

  /** The answer where the entry stands in a pull request. */
  public static String made(StandingPullRequest.Outcome outcome) {
    String words =
        switch (outcome.what()) {
          case DECLINED ->
              "The same entry was closed without being merged in #"
                  + outcome.number()
                  + ", so it was not opened again. Say there why it should be looked at anew.";
          case TAKEN_OVER ->
              "Somebody is at work on the entry"
                  + (outcome.number() == 0 ? "" : " in #" + outcome.number())
                  + ", so what was changed here was not taken over.";
          case OPENED, REWRITTEN, UNCHANGED, CLOSED ->
              "Thank you. The entry stands in #"
                  + outcome.number()
                  + ", and readers vote on it there. Editing the issue changes it.";
        };
    return MARKER.before(words + "\n");
  }

  /** The answer where something is missing, as plain sentences. */
  public static String missing(List<String> problems) {
    StringBuilder body = new StringBuilder("Thank you. Before this can become an entry:\n");
    list(body, "", problems);
    body.append("\nEdit the issue, and it is looked at again within a few minutes.\n");
    return MARKER.before(body.toString());
  }

  private static void list(StringBuilder body, String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      body.append('\n').append(title).append('\n');
    }
    body.append('\n');
    Stream<String> few = sentences.stream().limit(30);
    few.forEach(it -> body.append("- ").append(NeutralMarkdown.prose(cut(it))).append('\n'));
  }

  private static String cut(String sentence) {
    if (sentence.length() <= 500) {
      return sentence;
    }
    int end = Character.isHighSurrogate(sentence.charAt(499)) ? 499 : 500;
    return sentence.substring(0, end) + "…";
  }
}
