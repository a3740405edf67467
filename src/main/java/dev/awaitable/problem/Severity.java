package dev.awaitable.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
  /** The catalog cannot be used until it is mended. */
  ERROR,
  /** Somebody should look; the catalog can be used. */
  WARNING;

  /** The word shown to readers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
