package dev.awaitable.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A library suggested by the form {@code .github/ISSUE_TEMPLATE/suggest-library.yml}, as GitHub
 * writes its answers into an issue: a heading for each field, and below it what was filled in.
 * Anybody can write such an issue without the form, so nothing in it is believed.
 */
public final class SuggestionForm {

  /** The headings, which are the labels of the form's fields. */
  public static final List<String> FIELDS =
      List.of("Repository", "Description", "Category", "Name", "Package", "Documentation", "API");

  /** What GitHub writes where nothing was filled in. */
  private static final String EMPTY = "_No response_";

  /** What the form offers to those who do not know. */
  private static final String UNKNOWN = "I do not know";

  private final Map<String, String> values;

  private SuggestionForm(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Reads an issue's text; empty when it is not of the form. */
  public static Optional<SuggestionForm> in(String body) {
    Map<String, String> values = new HashMap<>();
    String field = null;
    StringBuilder value = new StringBuilder();
    for (String line : (body.replace("\r\n", "\n") + "\n### ").split("\n", -1)) {
      if (!line.startsWith("### ")) {
        value.append(line).append('\n');
        continue;
      }
      if (field != null) {
        // The first answer to a question stands; a second can only come from a forged heading.
        values.putIfAbsent(field, value.toString().strip());
      }
      field = line.substring(4).strip();
      value.setLength(0);
    }
    values.keySet().retainAll(FIELDS);
    return values.keySet().containsAll(List.of("Repository", "Description", "Category"))
        ? Optional.of(new SuggestionForm(values))
        : Optional.empty();
  }

  /** The answer to a question; empty where none was given. */
  public Optional<String> get(String field) {
    return Optional.ofNullable(values.get(field))
        .filter(it -> !it.isEmpty() && !it.equals(EMPTY) && !it.equals(UNKNOWN));
  }
}
