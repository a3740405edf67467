package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report says about a finding, for people; the texts of files are not in here. */
final class Sentences {

  private static final int MOST_ANSWERS = 5;

  private Sentences() {}

  /** What to know and do about a finding, a sentence each, most important first. */
  static List<String> about(Finding finding) {
    List<String> sentences = new ArrayList<>();
    Standing standing = finding.standing();
    switch (standing) {
      case Standing.Blocking it -> {}
      case Standing.AsyncSince it -> sentences.add(since(it, finding.pin()));
      case Standing.AlreadyAsync it -> {}
      case Standing.Troubled it -> sentences.add(it.reason());
      case Standing.Declined it -> {}
      case Standing.Unknown it -> {}
    }
    if (!standing.instead().isEmpty() && finding.group() != Group.READY) {
      sentences.add(instead(standing, finding.group()) + ": " + names(standing.instead()));
    } else if (finding.group() == Group.BLOCKING) {
      sentences.add("no async answer is listed; run it in a thread");
    }
    String note = standing.note();
    if (note != null && finding.group() != Group.READY) {
      sentences.add(note);
    }
    return sentences;
  }

  /** Those of the findings about which there is nothing to say. */
  static List<Finding> without(List<Finding> findings) {
    return findings.stream().filter(it -> about(it).isEmpty()).toList();
  }

  private static String since(Standing.AsyncSince standing, @Nullable Pin pin) {
    String since = standing.since();
    String from =
        since == null
            ? "speaks async itself, from which version is not known"
            : "speaks async itself from " + since;
    String api = standing.api();
    String what = api == null ? from : from + ": " + api;
    return pin == Pin.NO ? "ask for a newer version; it " + what : what;
  }

  private static String instead(Standing standing, Group group) {
    return standing instanceof Standing.AsyncSince && group != Group.PINNED_BEFORE
        ? "or"
        : standing instanceof Standing.AsyncSince ? "or use" : "use";
  }

  private static String names(List<Listed> listed) {
    String shown =
        listed.stream().limit(MOST_ANSWERS).map(Sentences::name).collect(Collectors.joining(", "));
    int more = listed.size() - MOST_ANSWERS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** The name, and what to install where that is spelt in another way. */
  private static String name(Listed listed) {
    String install = listed.packageName();
    boolean same = install == null || install.equalsIgnoreCase(listed.name());
    return same ? listed.name() : listed.name() + " (" + install + ")";
  }
}
