package dev.awaitable.problem;

import java.util.regex.Pattern;

/**
 * Text from outside, made fit to stand in Markdown that a forge shows: it formats nothing, links
 * nothing, and notifies nobody.
 */
final class MarkdownText {

  /** Punctuation that can format; each is itself behind a backslash (CommonMark 2.4). */
  private static final String FORMATTING = "\\`*_{}[]()!|~$";

  /** Breaks a word without being seen; forges look for mentions after entities are read. */
  private static final String SEAM = "&#8203;";

  private static final Pattern WEB = Pattern.compile("(?i)\\bwww(?=\\.)");
  private static final Pattern ISSUE = Pattern.compile("(?i)\\bGH(?=-\\d)");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** Words in running text; not to be used at the start of a line. */
  static String escape(String words) {
    String seamed = ISSUE.matcher(SafeText.clean(words)).replaceAll("$0\u200B");
    seamed = WEB.matcher(seamed).replaceAll("$0\u200B");
    StringBuilder out = new StringBuilder(seamed.length() + 16);
    for (int i = 0; i < seamed.length(); i++) {
      char c = seamed.charAt(i);
      boolean glued = i + 1 < seamed.length() && seamed.charAt(i + 1) != ' ';
      switch (c) {
        case '\u200B' -> out.append(SEAM);
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@', '#' -> out.append(c).append(SEAM);
        case ':' -> out.append(c).append(glued ? SEAM : "");
        default -> out.append(FORMATTING.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /** Text as code, in which nothing is read as anything else (CommonMark 6.1). */
  static String code(String text) {
    String clean = SafeText.clean(text);
    String fence = "`".repeat(longestRun(clean) + 1);
    boolean room = clean.startsWith("`") || clean.endsWith("`") || clean.isBlank();
    return fence + (room ? " " + clean + " " : clean) + fence;
  }

  /** A fence that no line of the text can close. */
  static String fence(String text) {
    return "`".repeat(Math.max(3, longestRun(text) + 1));
  }

  private static int longestRun(String text) {
    return BACKTICKS.matcher(text).results().mapToInt(it -> it.end() - it.start()).max().orElse(0);
  }
}
