package dev.awaitable.render;

/**
 * Takes out of finished text what no reader can see but what changes how the rest is read: control
 * characters and those that turn the direction of writing (<a
 * href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">UTR 36</a>). Names and
 * figures come from strangers; the checker refuses such characters in the catalog, and this keeps
 * them out wherever they come from.
 */
final class VisibleText {

  private VisibleText() {}

  static String only(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c >= ' ' && c < 0x7F;
      if (!isPlain && isHidden(c)) {
        return without(text, i);
      }
    }
    return text;
  }

  private static String without(String text, int first) {
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (!isHidden(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Whether no reader can see a character that changes how others are read. */
  static boolean isHidden(char c) {
    if (c < 0x80) {
      return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    }
    return c < 0xA0
        || c == 0x061C
        || (c >= 0x200B && c <= 0x200C)
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
