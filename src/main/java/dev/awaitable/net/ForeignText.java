package dev.awaitable.net;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes text from outside fit to be shown: one line, no control, direction or hidden characters.
 */
final class ForeignText {

  private static final Pattern HIDING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ForeignText() {}

  static boolean hidesSomething(String text) {
    // Nearly every text is plain ASCII, and every link's address goes through here.
    return !printableAscii(text) && HIDING.matcher(text).find();
  }

  private static boolean printableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The text without what hides, on one line, cut to so many characters with an ellipsis. */
  static String clean(@Nullable String text, int longest) {
    if (text == null) {
      return "";
    }
    String start = text.length() > 8 * longest ? text.substring(0, 8 * longest) : text;
    String spaced = BLANKS.matcher(start).replaceAll(" ");
    String plain = HIDING.matcher(spaced).replaceAll("").strip();
    if (plain.codePointCount(0, plain.length()) <= longest) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
