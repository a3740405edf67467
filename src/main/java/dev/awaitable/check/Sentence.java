package dev.awaitable.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a text one plain sentence, as far as a program can tell. */
final class Sentence {

  /** A full stop, space and capital, but not after "e.g." and its like. */
  private static final Pattern BREAK =
      Pattern.compile("(?<!\\be\\.g)(?<!\\bi\\.e)(?<!\\betc)(?<!\\bvs)[.!?] +\\p{Lu}");

  private Sentence() {}

  /**
   * Why a text is no plain sentence.
   *
   * @param what what is wrong, to stand after the key's name
   * @param advice what to do
   */
  record Fault(String what, String advice) {}

  /** The first fault, if there is one. */
  static Optional<Fault> fault(String text) {
    int first = text.codePointAt(0);
    if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
      return fault("does not start with a capital letter", "start it with a capital letter");
    }
    if (!text.endsWith(".") || text.endsWith("..")) {
      return fault("does not end with a full stop", "end it with one full stop");
    }
    if (hasInnerEnd(text) && BREAK.matcher(text).find()) {
      return fault(
          "is more than one sentence", "join the sentences, or move the second one to 'note'");
    }
    return Optional.empty();
  }

  /** Whether something in the text may end a sentence; most have nothing, and no need to look. */
  private static boolean hasInnerEnd(String text) {
    return text.contains(". ") || text.contains("! ") || text.contains("? ");
  }

  private static Optional<Fault> fault(String what, String advice) {
    return Optional.of(new Fault(what, advice));
  }
}
