package dev.awaitable.yaml;

import dev.awaitable.problem.SafeText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes texts the way they stand in a YAML file. */
public final class ScalarText {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./+-]*(?: [A-Za-z0-9_./+-]+)*");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:[!-~&&[^'\"#,\\[\\]{}]])+(?<!:)");
  private static final Pattern TAKEN = Pattern.compile("true|false|null", Pattern.CASE_INSENSITIVE);

  /** What YAML, or an older reader of it, takes for a number, or what people take for one. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?[.]?[0-9][0-9._]*(?:[eE][-+]?[0-9]+)?|0[xob][0-9A-Fa-f_]+|[0-9]+(?::[0-9]+)+"
              + "|[-+]?[.](?:inf|nan)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD =
      Pattern.compile("true|false|null|yes|no|on|off|y|n|~", Pattern.CASE_INSENSITIVE);

  /** What starts something else than a plain text. */
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`=<";

  private ScalarText() {}

  /**
   * The text in its one canonical form: plain where that is read back as the same text, in single
   * quotes elsewhere, and in double quotes only for what nothing else can hold.
   *
   * @param inline whether it stands inside of brackets or braces
   */
  public static String canonical(String text, boolean inline) {
    if (!text.codePoints().allMatch(ScalarText::isVisible)) {
      return escaped(text);
    }
    return isPlain(text, inline) ? text : "'" + text.replace("'", "''") + "'";
  }

  private static boolean isPlain(String text, boolean inline) {
    if (text.isEmpty() || text.startsWith(" ") || text.endsWith(" ") || text.endsWith(":")) {
      return false;
    }
    boolean dash = text.matches("-(?:[ -].*)?") || text.startsWith("...");
    return !dash
        && INDICATORS.indexOf(text.charAt(0)) < 0
        && !text.contains(": ")
        && !text.contains(" #")
        && !(inline && text.matches(".*[,\\[\\]{}:].*"))
        && !NUMBER.matcher(text).matches()
        && !WORD.matcher(text).matches();
  }

  private static boolean isVisible(int c) {
    return c == ' ' || (!SafeText.isUnseen(c) && Character.getType(c) != Character.SPACE_SEPARATOR);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> out.append('\\').appendCodePoint(c);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
              if (isVisible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
              }
            }
          }
        });
    return out.append('"').toString();
  }

  /** The text itself where YAML reads it back as the same text anywhere, else in single quotes. */
  public static String write(String text) {
    boolean plain =
        (PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches())
            || ADDRESS.matcher(text).matches();
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
