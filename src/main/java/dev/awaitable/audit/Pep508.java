package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">PEP 508</a>
 * writes it: {@code name[extra] >=1.0; python_version < "3.12"}.
 *
 * @param name as spelt
 * @param extras as spelt
 * @param specifier which versions; what comes from an address cannot be told
 * @param marker as written; null for none
 */
record Pep508(String name, List<String> extras, Specifier specifier, @Nullable String marker) {

  static final String FAULT = "this is not a requirement such as 'name>=1.0'";

  private static final Pattern HEAD =
      Pattern.compile(
          "([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[([^\\]]*)\\])?\\s*(.*)",
          Pattern.DOTALL);
  private static final Pattern EXTRA = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*)");
  private static final Pattern CLAUSES =
      Pattern.compile("(?:(?:===|==|~=|!=|<=|>=|<|>)\\s*[^\\s<>=~^,|;()]+\\s*(?:,\\s*|$))++");
  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_VERSIONS = 1_000;

  Pep508 {
    extras = List.copyOf(extras);
  }

  /** Reads one; empty when the text is none. */
  static Optional<Pep508> parse(String text) {
    String plain = text.strip();
    Matcher head = HEAD.matcher(plain);
    if (plain.length() > MAX_LENGTH || !head.matches()) {
      return Optional.empty();
    }
    Optional<List<String>> extras = extras(head.group(2));
    if (extras.isEmpty()) {
      return Optional.empty();
    }
    String name = head.group(1);
    String rest = head.group(3);
    if (rest.startsWith("@")) {
      return Optional.of(fromAddress(name, extras.get(), rest.substring(1).strip()));
    }
    int semicolon = rest.indexOf(';');
    String versions = (semicolon < 0 ? rest : rest.substring(0, semicolon)).strip();
    String marker = semicolon < 0 ? null : rest.substring(semicolon + 1).strip();
    if (versions.startsWith("(") && versions.endsWith(")")) {
      versions = versions.substring(1, versions.length() - 1).strip();
    }
    if (versions.length() > MAX_VERSIONS) {
      return Optional.empty();
    }
    if (!versions.isEmpty() && !CLAUSES.matcher(versions).matches()) {
      return Optional.empty();
    }
    Specifier specifier = Specifier.read(versions, Dialect.STANDARD);
    return Optional.of(new Pep508(name, extras.get(), specifier, marker));
  }

  /** The marker of an address stands apart from it, since a semicolon may be part of it. */
  private static Pep508 fromAddress(String name, List<String> extras, String rest) {
    int at = rest.indexOf(" ;");
    String address = (at < 0 ? rest : rest.substring(0, at)).strip();
    String marker = at < 0 ? null : rest.substring(at + 2).strip();
    return new Pep508(name, extras, Wheel.specifier(address), marker);
  }

  private static Optional<List<String>> extras(@Nullable String text) {
    List<String> extras = new ArrayList<>();
    for (String part : (text == null ? "" : text).split(",", -1)) {
      String extra = part.strip();
      if (EXTRA.matcher(extra).matches()) {
        extras.add(extra);
      } else if (!extra.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(extras);
  }
}
