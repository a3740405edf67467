package dev.awaitable.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A permanent name that is also an address on the site: lower-case ASCII letters and digits in
 * words joined by single hyphens, such as {@code aiohttp} or {@code redis-py}.
 *
 * @param value the text, at most {@value #MAX_LENGTH} characters
 */
public record Slug(String value) implements Comparable<Slug> {

  /** Long enough for any project's name, short enough for any file system. */
  public static final int MAX_LENGTH = 80;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  /** Throws {@link IllegalArgumentException} when the text is not a slug; ask {@link #isValid}. */
  public Slug {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a slug: '" + value + "'");
    }
  }

  /** Tells whether the text is a slug as it stands. */
  public static boolean isValid(String text) {
    boolean afterHyphen = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-';
      if (hyphen ? afterHyphen : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      afterHyphen = hyphen;
    }
    return !afterHyphen && text.length() <= MAX_LENGTH;
  }

  /**
   * Makes the slug a name is addressed by: accents dropped, every run of other characters one
   * hyphen. {@code concurrent.futures} becomes {@code concurrent-futures}. A name without any
   * letter or digit throws {@link IllegalArgumentException}.
   */
  public static Slug of(String name) {
    if (isValid(name)) {
      return new Slug(name);
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String dashed = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String trimmed = ENDS.matcher(dashed).replaceAll("");
    String cut = trimmed.length() > MAX_LENGTH ? trimmed.substring(0, MAX_LENGTH) : trimmed;
    return new Slug(cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut);
  }

  // Asked millions of times: what Java makes for a record is slower until it is optimized.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Slug slug && value.equals(slug.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
