package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what git leaves in a file where two sides of a merge do not go together. */
final class MergeMarks {

  private static final int LENGTH = 7;

  private static final Pattern MARK = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

  private MergeMarks() {}

  /** The problem, at the first mark; empty where there is none. For texts that are no YAML. */
  static Optional<Problem> find(SourceText source) {
    return IntStream.rangeClosed(1, source.lineCount())
        .filter(line -> MARK.matcher(source.line(line)).matches())
        .mapToObj(line ->
            Problem.of(
                    Rule.SYNTAX,
                    Span.of(line, 1, LENGTH),
                    "a merge was not finished here: this line marks a conflict")
                .advise(
                    "keep what is right of both sides, and delete the lines that start with"
                        + " <<<<<<<, ======= and >>>>>>>"))
        .findFirst();
  }
}
