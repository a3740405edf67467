package dev.awaitable.desk;

import java.util.regex.Pattern;

/**
 * The first line of a text of ours: unseen by readers, and the way the text is found again whatever
 * its title became. A stranger can write the same line, so the author is always asked about too.
 *
 * @param line the whole line, an HTML comment
 */
public record Marker(String line) {

  private static final Pattern FORM = Pattern.compile("<!-- awaitable:[a-z-]+ -->");

  /** Throws {@link IllegalArgumentException} for a line that readers would see. */
  public Marker {
    if (!FORM.matcher(line).matches()) {
      throw new IllegalArgumentException("no marker: " + line);
    }
  }

  /** The marker of something of ours. */
  public static Marker of(String name) {
    return new Marker("<!-- awaitable:" + name + " -->");
  }

  /** Whether a text begins with it. */
  public boolean marks(String body) {
    return body.equals(line) || body.startsWith(line + "\n") || body.startsWith(line + "\r\n");
  }

  /** A text that begins with it. */
  public String before(String text) {
    return line + "\n\n" + text;
  }
}
