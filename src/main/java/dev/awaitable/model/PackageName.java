package dev.awaitable.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A distribution's name on PyPI, in the spelling its project uses.
 *
 * @param value a valid name by the <a
 *     href="https://packaging.python.org/en/latest/specifications/name-normalization/">name
 *     specification</a>
 */
public record PackageName(String value) {

  private static final Pattern RUNS = Pattern.compile("[-_.]+");

  /** Throws {@link IllegalArgumentException} when the text is no valid name. */
  public PackageName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a package name: '" + value + "'");
    }
  }

  /** Tells whether the text is a valid distribution name. */
  public static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEnd = i == 0 || i == text.length() - 1;
      if (!isLetterOrDigit(c) && (isEnd || !isJoint(c))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The name as installers compare it (PEP 503): lower case, runs of {@code -_.} one hyphen. */
  public String normalized() {
    return normalize(value);
  }

  /** Normalises any name as PEP 503 says, whether or not it is valid. */
  public static String normalize(String name) {
    // Most names are in that form, which is that of a slug, and they are asked for again and again.
    return Slug.isValid(name) ? name : RUNS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  @Override
  public String toString() {
    return value;
  }
}
