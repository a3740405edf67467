package dev.awaitable.problem;

import java.util.Locale;

/**
 * Text from outside, made fit to be shown. Control characters can steer a terminal and marks of
 * text direction can make a line read as another; neither is ever shown as itself.
 */
public final class SafeText {

  private static final int QUOTE_LIMIT = 60;

  private SafeText() {}

  /**
   * Tells whether a character cannot be seen for what it is: controls, format characters (among
   * them all marks of text direction), line and paragraph separators, surrogates, private use and
   * non-characters, by their <a
   * href="https://www.unicode.org/reports/tr44/#General_Category_Values">general category</a>.
   */
  public static boolean isUnseen(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    };
  }

  /** A character by number and name: {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
  public static String describe(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    String name = Character.getName(codePoint);
    return name == null ? number : number + " " + name;
  }

  /** The text with every unseen character written as its number, and no line breaks. */
  public static String clean(String text) {
    if (text.codePoints().noneMatch(SafeText::isUnseen)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (isUnseen(c)) {
            out.append(String.format(Locale.ROOT, "<U+%04X>", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /** The text in quotes for use inside a message, cut when it is long. */
  public static String quote(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > QUOTE_LIMIT;
    String shown =
        isLong ? text.substring(0, text.offsetByCodePoints(0, QUOTE_LIMIT - 3)) + "..." : text;
    return "'" + clean(shown) + "'";
  }
}
