package dev.awaitable.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a package says of the Python versions it needs. Indexes hand on whatever was uploaded,
 * so only what is a set of <a
 * href="https://packaging.python.org/en/latest/specifications/version-specifiers/">version
 * specifiers</a> is shown to anybody.
 */
public final class PythonVersions {

  private static final int LONGEST = 200;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?:==|!=)\\d+(?:\\.\\d+)*\\.\\*"
              + "|~=\\d+(?:\\.\\d+)+"
              + "|(?:==|!=|<=|>=|<|>)\\d+(?:\\.\\d+)*(?:(?:a|b|rc)\\d+)?(?:\\.post\\d+)?(?:\\.dev\\d+)?)");

  private PythonVersions() {}

  /** The specifiers without blanks, such as {@code >=3.9,<4}; empty when they are none. */
  public static Optional<String> parse(String told) {
    if (told.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> clauses = new ArrayList<>();
    for (String clause : told.split(",", -1)) {
      String plain = clause.replace(" ", "");
      if (!plain.isEmpty()) {
        clauses.add(plain);
      }
    }
    return !clauses.isEmpty() && clauses.stream().allMatch(it -> CLAUSE.matcher(it).matches())
        ? Optional.of(String.join(",", clauses))
        : Optional.empty();
  }
}
