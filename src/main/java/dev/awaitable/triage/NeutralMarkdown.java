package dev.awaitable.triage;

import dev.awaitable.problem.SafeText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text from outside, made fit for an issue on GitHub. Plain words stay as they are; every word that
 * could be more than a word (a mention, a reference to an issue or commit, an address, markup,
 * HTML, an image, a formula, an emoji's name) becomes a <a
 * href="https://spec.commonmark.org/0.31.2/#code-spans">code span</a>, in which GitHub looks for
 * nothing, and from which it can still be copied unchanged.
 */
public final class NeutralMarkdown {

  /** Letters, digits and punctuation that mean nothing to Markdown inside a line. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}.,;:()'\"%→–—+=?!/-]*");

  /** Plain characters that GitHub still takes for more: issues, commits, sites, emoji. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)\\bgh-\\d|://|www\\.|\\b[0-9a-f]{7,40}\\b|:[a-z0-9+-]+:|^(?:=+|-+|\\+)$");

  /** A word with the brackets and stops of the sentence around it. */
  private static final Pattern WORD = Pattern.compile("([(\"']*)(.*?)([)\"'.,;:?!]*)");

  /** What starts a numbered list at the start of a line. */
  private static final Pattern NUMBER = Pattern.compile("\\d+[.)]");

  private static final Pattern TICKS = Pattern.compile("`+");

  private NeutralMarkdown() {}

  /** A sentence in which nothing is more than text; always one line. */
  public static String prose(String text) {
    String[] words = SafeText.clean(text.strip()).split(" +");
    String first = NUMBER.matcher(words[0]).matches() ? code(words[0]) : word(words[0]);
    return Stream.concat(Stream.of(first), Stream.of(words).skip(1).map(NeutralMarkdown::word))
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (isHarmless(word)) {
      return word;
    }
    Matcher parts = WORD.matcher(word);
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return code(word);
    }
    String core = parts.group(2);
    String rest = parts.group(3);
    int inside = core.contains("(") ? rest.lastIndexOf(')') + 1 : 0;
    return parts.group(1) + code(core + rest.substring(0, inside)) + rest.substring(inside);
  }

  private static boolean isHarmless(String word) {
    return PLAIN.matcher(word).matches() && !MEANT.matcher(word).find();
  }

  /** The text as one code span, fenced by more backticks than stand in a row in it. */
  public static String code(String text) {
    String clean = SafeText.clean(text);
    if (clean.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longest(clean) + 1);
    boolean touches = clean.startsWith("`") || clean.endsWith("`");
    boolean padded = clean.startsWith(" ") && clean.endsWith(" ");
    String room = touches || padded ? " " : "";
    return fence + room + clean + room + fence;
  }

  /** Lines as a fenced block of a language, which nothing in them can end. */
  public static String block(String language, String indent, Stream<String> lines) {
    String body =
        lines.map(SafeText::clean).map(line -> indent + line + "\n").collect(Collectors.joining());
    String fence = "`".repeat(Math.max(3, longest(body) + 1));
    return indent + fence + language + "\n" + body + indent + fence + "\n";
  }

  private static int longest(String text) {
    return TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }
}
