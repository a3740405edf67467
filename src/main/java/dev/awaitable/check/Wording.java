package dev.awaitable.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that tell a reader nothing about what is described. */
final class Wording {

  /**
   * Only words that are hardly ever meant otherwise: "simple", "smart" and "rich" are parts of
   * names, and "small" or "typed" can be checked.
   */
  private static final Set<String> PRAISE =
      Set.of(
          "amazing",
          "awesome",
          "battle-tested",
          "beautiful",
          "beautifully",
          "best",
          "best-in-class",
          "blazing",
          "blazingly",
          "brilliant",
          "bulletproof",
          "cutting-edge",
          "delightful",
          "easily",
          "easy",
          "easy-to-use",
          "effortless",
          "effortlessly",
          "elegant",
          "elegantly",
          "enterprise-grade",
          "fantastic",
          "fast",
          "fastest",
          "feature-rich",
          "flexible",
          "game-changing",
          "great",
          "hassle-free",
          "high-performance",
          "incredible",
          "incredibly",
          "industrial-strength",
          "innovative",
          "insanely",
          "intuitive",
          "leading",
          "lightning-fast",
          "lightweight",
          "modern",
          "next-gen",
          "next-generation",
          "painless",
          "perfect",
          "powerful",
          "production-ready",
          "pythonic",
          "revolutionary",
          "robust",
          "rock-solid",
          "seamless",
          "seamlessly",
          "sleek",
          "state-of-the-art",
          "stunning",
          "super-fast",
          "superb",
          "superfast",
          "ultimate",
          "ultra-fast",
          "unparalleled",
          "user-friendly",
          "versatile",
          "world-class");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");

  private Wording() {}

  /** The first word that advertises and does not tell one thing from another. */
  static Optional<MatchResult> praise(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (PRAISE.contains(word.group().toLowerCase(Locale.ROOT))) {
        return Optional.of(word.toMatchResult());
      }
    }
    return Optional.empty();
  }

  /** Where a name stands in its own spelling: a library may be called after a common word. */
  static Optional<MatchResult> name(String text, String name) {
    if (!text.contains(name)) {
      return Optional.empty();
    }
    String edge = "[\\p{L}\\p{N}_-]";
    Pattern alone = Pattern.compile("(?<!" + edge + ")" + Pattern.quote(name) + "(?!" + edge + ")");
    return alone.matcher(text).results().findFirst();
  }
}
