package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Library;
import dev.awaitable.model.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalog as a table for spreadsheets, in the form of <a
 * href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. What is not known is empty.
 */
final class CatalogCsv {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "category",
          "description",
          "repo",
          "homepage",
          "docs",
          "package",
          "api",
          "runs_on",
          "io",
          "state",
          "stars",
          "stars_seen_on",
          "last_activity",
          "license",
          "superseded_by",
          "added");

  /** A spreadsheet takes a cell that begins like this for a formula, and would run it. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n]");

  private static final Pattern BREAKS = Pattern.compile("\\s*[\r\n]+\\s*");

  private final CatalogIndex index;

  CatalogCsv(CatalogIndex index) {
    this.index = index;
  }

  byte[] write() {
    StringBuilder text = new StringBuilder(1 << 16);
    row(text, COLUMNS);
    index.judged().enriched().catalog().libraries().forEach(it -> row(text, cells(it)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> cells(Library library) {
    Verdict verdict = index.verdict(library);
    RepositoryFacts facts = index.facts(library);
    Fact<Integer> stars = facts.stars();
    Fact<String> license = facts.license();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(library.id());
    cells.add(library.name());
    cells.add(index.home(library).id());
    cells.add(library.description());
    cells.add(library.repo());
    cells.add(library.homepage());
    cells.add(library.docs());
    cells.add(library.packageName());
    cells.add(word(library.api()));
    cells.add(library.runsOn().stream().map(Word::word).collect(Collectors.joining(" ")));
    cells.add(word(library.io()));
    cells.add(verdict.state().word());
    cells.add(stars == null ? null : stars.value());
    cells.add(stars == null ? null : stars.seenOn());
    cells.add(verdict.lastActivity());
    cells.add(license == null ? null : license.value());
    cells.add(library.supersededBy());
    cells.add(library.added());
    return cells.stream().map(it -> it == null ? "" : it.toString()).toList();
  }

  private static @Nullable String word(@Nullable Word word) {
    return word == null ? null : word.word();
  }

  private static void row(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static boolean isFormula(String value) {
    return FORMULA.matcher(value).lookingAt();
  }

  /** A cell is one line: whoever reads the table line by line must not be led astray. */
  static String cell(String value) {
    boolean broken = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    String shown = VisibleText.only(broken ? BREAKS.matcher(value).replaceAll(" ") : value);
    String safe = isFormula(value) || isFormula(shown) ? "'" + shown : shown;
    boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
