package dev.awaitable.review;

import dev.awaitable.problem.SafeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a report small and harmless: what is built here is cut to fit, and what is read back and
 * does not fit is refused.
 */
final class Bounds {

  private Bounds() {}

  /** The text, or {@link IllegalArgumentException} where it is too long or holds what is unseen. */
  static String text(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          what + " has " + text.length() + " characters, and " + longest + " are allowed");
    }
    if (text.codePoints().anyMatch(SafeText::isUnseen)) {
      throw new IllegalArgumentException(what + " holds a character that nobody can see");
    }
    return text;
  }

  /** As {@link #text} for one that may be missing. */
  static @Nullable String optional(String what, @Nullable String text, int longest) {
    return text == null ? null : text(what, text, longest);
  }

  /** A copy of the list, or {@link IllegalArgumentException} where it is too long. */
  static <T> List<T> list(String what, List<T> list, int most) {
    if (list.size() > most) {
      throw new IllegalArgumentException(
          what + " has " + list.size() + " items, and " + most + " are allowed");
    }
    return List.copyOf(list);
  }

  /** The number, or {@link IllegalArgumentException} where it is out of range. */
  static int number(String what, int number, int smallest, int largest) {
    if (number < smallest || number > largest) {
      throw new IllegalArgumentException(what + " is " + number + ", which cannot be");
    }
    return number;
  }

  /** The text made fit to pass {@link #text}: unseen characters by number, and cut. */
  static String fit(String text, int longest) {
    // What is cut off need not be cleaned: the text may be as long as a file.
    String start = text.length() > longest ? text.substring(0, longest) : text;
    String clean = SafeText.clean(start.strip());
    if (clean.length() <= longest && start.length() == text.length()) {
      return clean;
    }
    int end = Math.min(clean.length(), longest - 1);
    int cut = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end;
    return clean.substring(0, cut) + "…";
  }

  /** The first of a list, as many as it may have. */
  static <T> List<T> first(List<T> list, int most) {
    return list.size() <= most ? list : list.subList(0, most);
  }
}
