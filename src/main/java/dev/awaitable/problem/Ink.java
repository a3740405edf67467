package dev.awaitable.problem;

/** Puts ANSI colours round words, or leaves them alone. */
record Ink(boolean colour) {

  private static final String RESET = "\u001B[0m";

  String of(Severity severity, String words) {
    return switch (severity) {
      case ERROR -> in("\u001B[1;31m", words);
      case WARNING -> in("\u001B[1;33m", words);
    };
  }

  String bold(String words) {
    return in("\u001B[1m", words);
  }

  String faint(String words) {
    return in("\u001B[34m", words);
  }

  private String in(String code, String words) {
    return colour ? code + words + RESET : words;
  }
}
