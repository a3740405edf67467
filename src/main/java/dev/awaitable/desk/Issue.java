package dev.awaitable.desk;

import java.util.Set;

/**
 * An issue, or a pull request seen as one.
 *
 * @param number its number
 * @param author who opened it
 * @param open whether it is open
 * @param title its title
 * @param body its text; empty when it has none
 * @param labels the names of its labels
 * @param pullRequest whether it is a pull request
 */
public record Issue(
    int number,
    Author author,
    boolean open,
    String title,
    String body,
    Set<String> labels,
    boolean pullRequest) {

  /** Copies the set. */
  public Issue {
    labels = Set.copyOf(labels);
  }

  /** Whether the text is the same; a forge's web form ends lines in its own way. */
  public boolean says(String text) {
    return plain(body).equals(plain(text));
  }

  /** Whether a line of the text is this. */
  public boolean has(String line) {
    return plain(body).lines().anyMatch(line::equals);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
