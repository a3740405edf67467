package dev.awaitable.bench;

import java.util.Locale;

/** Says what was measured. */
final class Printout {

  private Printout() {}

  /** Prints a line, numbers as English writes them. */
  @SuppressWarnings("AnnotateFormatMethod") // that annotation is not at hand
  static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
