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

  private static final Pattern FORM =
      Pattern.compile("[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9]", Pattern.CASE_INSENSITIVE);

  /** Throws {@link IllegalArgumentException} when the text is no valid name. */
  public PackageName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a package name: '" + value + "'");
    }
  }

  /** Tells whether the text is a valid distribution name. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** The name as installers compare it (PEP 503): lower case, runs of {@code -_.} one hyphen. */
  public String normalized() {
    return normalize(value);
  }

  /** Normalises any name as PEP 503 says, whether or not it is valid. */
  public static String normalize(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
