package dev.awaitable.yaml;

import java.util.regex.Pattern;

/** Writes texts the way they stand in a YAML file. */
public final class ScalarText {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./+-]*(?: [A-Za-z0-9_./+-]+)*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^'\"#,\\[\\]{}]]+[^:]");
  private static final Pattern TAKEN = Pattern.compile("true|false|null", Pattern.CASE_INSENSITIVE);

  private ScalarText() {}

  /** The text itself where YAML reads it back as the same text anywhere, else in single quotes. */
  public static String write(String text) {
    boolean plain =
        (PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches())
            || ADDRESS.matcher(text).matches();
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
