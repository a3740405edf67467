package dev.awaitable.desk;

import java.util.Locale;

/**
 * Who wrote something.
 *
 * @param login the name on the forge; ends in {@code [bot]} for an app, which no person's name can
 * @param bot whether it is a program
 */
public record Author(String login, boolean bot) {

  /** What GitHub Actions signs with when it works with its own token. */
  public static final String ACTIONS = "github-actions[bot]";

  /** Whether this is who goes by that name; forges ignore case. */
  public boolean is(String name) {
    return login.equalsIgnoreCase(name);
  }

  /** What identifies the account. */
  public String key() {
    return login.toLowerCase(Locale.ROOT);
  }
}
