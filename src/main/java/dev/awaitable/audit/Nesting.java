package dev.awaitable.audit;

/**
 * Looks for brackets that stand too deep inside one another, which the TOML reader would follow
 * until its stack is full.
 */
final class Nesting {

  private static final int DEEPEST = 50;

  private final String text;
  private int at;
  private int line = 1;
  private int depth;

  private Nesting(String text) {
    this.text = text;
  }

  /** The first line that goes too deep; 0 when none does. */
  static int tooDeepAt(String text) {
    return new Nesting(text).scan();
  }

  private int scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '"', '\'' -> skipText(c);
        case '#' -> skipComment();
        default -> {
          see(c);
          at++;
        }
      }
      if (depth > DEEPEST) {
        return line;
      }
    }
    return 0;
  }

  private void see(char c) {
    switch (c) {
      case '[', '{' -> depth++;
      case ']', '}' -> depth = Math.max(0, depth - 1);
      case '\n' -> line++;
      default -> {}
    }
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void skipText(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at);
    at += isLong ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at++;
      } else if (isLong && text.startsWith(triple, at)) {
        at += 3;
        return;
      } else if (!isLong && (c == quote || c == '\n')) {
        at += c == quote ? 1 : 0;
        return;
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        line++;
      }
      at++;
    }
  }
}
