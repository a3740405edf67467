package dev.awaitable.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of comma-separated values: fields with a comma or a quotation mark stand in quotation
 * marks, doubled inside, as in <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>; but a
 * row is always one line.
 */
final class Csv {

  private Csv() {}

  /** Reads a row that must have so many fields. */
  static List<String> parse(String line, int fields) throws LineFault {
    List<String> row = line.indexOf('"') < 0 ? plain(line) : quoted(line);
    if (row.size() != fields) {
      throw new LineFault("it has " + row.size() + " fields and must have " + fields);
    }
    return row;
  }

  private static List<String> plain(String line) {
    List<String> row = new ArrayList<>();
    int at = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', at)) {
      row.add(line.substring(at, comma));
      at = comma + 1;
    }
    row.add(line.substring(at));
    return row;
  }

  private static List<String> quoted(String line) throws LineFault {
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        var field = new StringBuilder();
        at = readQuoted(line, at + 1, field);
        row.add(field.toString());
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        row.add(unquoted(line.substring(at, end)));
        at = end;
      }
      at++;
    }
    return row;
  }

  /** Reads up to the closing mark and gives the place behind it. */
  private static int readQuoted(String line, int start, StringBuilder field) throws LineFault {
    int at = start;
    while (at < line.length()) {
      int mark = line.indexOf('"', at);
      if (mark < 0) {
        break;
      }
      field.append(line, at, mark);
      if (mark + 1 == line.length() || line.charAt(mark + 1) == ',') {
        return mark + 1;
      }
      if (line.charAt(mark + 1) != '"') {
        throw new LineFault("a quotation mark inside a field must be doubled");
      }
      field.append('"');
      at = mark + 2;
    }
    throw new LineFault("a quotation mark is not closed");
  }

  private static String unquoted(String field) throws LineFault {
    if (field.indexOf('"') >= 0) {
      throw new LineFault("a field with a quotation mark must stand in quotation marks");
    }
    return field;
  }

  /** Writes a row; throws {@link IllegalArgumentException} for a field with a line break. */
  static String print(List<String> row) {
    return row.stream().map(Csv::field).collect(Collectors.joining(","));
  }

  private static String field(String field) {
    if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a field must be one line: '" + field + "'");
    }
    boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
