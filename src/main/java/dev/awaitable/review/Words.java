package dev.awaitable.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What two sentences have in common, whatever their case and punctuation. */
final class Words {

  /** Words that any two sentences about libraries share. */
  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "an",
          "and",
          "as",
          "async",
          "asynchronous",
          "asyncio",
          "at",
          "by",
          "for",
          "from",
          "in",
          "is",
          "it",
          "its",
          "library",
          "of",
          "on",
          "or",
          "python",
          "that",
          "the",
          "to",
          "using",
          "with",
          "your");

  /** Below this, a likeness of words is no sign of copying. */
  private static final int FEWEST = 4;

  private Words() {}

  /** The words that say something. */
  static Set<String> of(String sentence) {
    return list(sentence).stream()
        .filter(word -> !EMPTY.contains(word))
        .collect(Collectors.toSet());
  }

  private static List<String> list(String sentence) {
    String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(it -> !it.isEmpty()).toList();
  }

  /**
   * Whether one sentence was made from the other: the same words in their order, or at least four
   * fifths of the words that say something in common.
   */
  static boolean isCopy(String ours, String theirs) {
    List<String> ourWords = list(ours);
    List<String> theirWords = list(theirs);
    if (ourWords.isEmpty() || theirWords.isEmpty()) {
      return false;
    }
    if (ourWords.equals(theirWords)) {
      return true;
    }
    Set<String> one = of(ours);
    Set<String> other = of(theirs);
    long common = one.stream().filter(other::contains).count();
    int all = one.size() + other.size() - (int) common;
    return common >= FEWEST && 5 * common >= 4L * all;
  }

  /** How many words that say something two sentences share. */
  static int shared(String one, String other) {
    Set<String> words = of(other);
    return (int) of(one).stream().filter(words::contains).count();
  }
}
