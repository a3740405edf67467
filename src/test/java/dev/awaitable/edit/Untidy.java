package dev.awaitable.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes a tidy file as untidy as people can: what it does may break the file, and mostly not. */
final class Untidy {

  private static final List<String> COMMENTS =
      List.of(
          "# why",
          "#",
          "# a: b",
          "#tight",
          "# 'open",
          "# [a, b]",
          "# - x",
          "# Ünïcode \uD83D\uDE80");

  private static final String NASTY = "&*!%@`|>{}[],:#-?'\"\\ 0e.~\n";

  private final Random random;

  Untidy(Random random) {
    this.random = random;
  }

  String of(String tidy) {
    List<String> lines = new ArrayList<>(tidy.lines().toList());
    int changes = random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      change(lines);
    }
    String end = random.nextInt(5) == 0 ? "\r\n" : "\n";
    String text = String.join(end, lines) + (random.nextInt(3) == 0 ? "" : end);
    if (random.nextInt(6) == 0) {
      int at = random.nextInt(text.length());
      text =
          text.substring(0, at) + NASTY.charAt(random.nextInt(NASTY.length())) + text.substring(at);
    }
    return text;
  }

  private void change(List<String> lines) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    switch (random.nextInt(12)) {
      case 0 -> lines.add(at, indent + comment());
      case 1 -> lines.add(at, " ".repeat(random.nextInt(12)) + comment());
      case 2 -> lines.set(at, line + " ".repeat(1 + random.nextInt(3)) + comment());
      case 3 -> lines.add(at, "");
      case 4 -> lines.set(at, quoted(line));
      case 5 -> lines.set(at, line.replace("[", "[ ").replace(", ", "  ,\n" + indent + "     "));
      case 6 -> lines.set(at, line.replace("[", "[ " + comment() + "\n" + indent + "     "));
      case 7 -> swapped(lines, at);
      case 8 -> lines.set(at, listed(line, indent));
      case 9 -> lines.set(at, folded(line, indent));
      case 10 -> lines.set(at, line.replace("- ", "- " + comment() + "\n" + indent + "  "));
      default -> lines.set(at, line.replace(": ", ":" + " ".repeat(1 + random.nextInt(4))) + "  ");
    }
  }

  private String comment() {
    return COMMENTS.get(random.nextInt(COMMENTS.size()));
  }

  private String quoted(String line) {
    int colon = line.indexOf(": ");
    boolean plain = colon > 0 && !line.substring(colon).matches(".*[\\[\\]{}'\"#>|].*");
    String quote = random.nextBoolean() ? "'" : "\"";
    return plain
        ? line.substring(0, colon + 2) + quote + line.substring(colon + 2).strip() + quote
        : line;
  }

  /** Two neighbours of the same depth, which may be two keys of one entry. */
  private static void swapped(List<String> lines, int at) {
    if (at + 1 < lines.size()) {
      Collections.swap(lines, at, at + 1);
    }
  }

  /** A list in brackets as one with dashes. */
  private String listed(String line, String indent) {
    int open = line.indexOf(": [");
    if (open < 0 || !line.endsWith("]")) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.substring(0, open + 1));
    String deeper = indent + (random.nextBoolean() ? "  " : "");
    for (String item : line.substring(open + 3, line.length() - 1).split(", ", -1)) {
      out.append('\n').append(deeper).append("- ").append(item);
      out.append(random.nextInt(3) == 0 ? " " + comment() : "");
      out.append(random.nextInt(5) == 0 ? "\n" + deeper + comment() : "");
    }
    return out.toString();
  }

  private String folded(String line, String indent) {
    int colon = line.indexOf(": ");
    boolean text = colon > 0 && line.substring(colon + 2).matches("[A-Za-z][^\\[{'\"#:]*");
    if (!text) {
      return line;
    }
    String value = line.substring(colon + 2).strip().replaceFirst(" ", "\n" + indent + "    ");
    String header = random.nextBoolean() ? ": >-" : random.nextBoolean() ? ":" : ": |-";
    String remark = random.nextInt(3) == 0 ? "  " + comment() : "";
    return line.substring(0, colon) + header + remark + "\n" + indent + "    " + value;
  }
}
