package dev.awaitable.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text file of one row a line, in order, read strictly: a damaged line is an error, not a loss.
 */
final class LineFile {

  /** What stands in a text for bytes that are none, unless it stood there before. */
  private static final char REPLACED = '\uFFFD';

  private final Path path;
  private final @Nullable String header;

  /**
   * Names a file.
   *
   * @param header the first line, where the form has one
   */
  LineFile(Path path, @Nullable String header) {
    this.path = path;
    this.header = header;
  }

  /**
   * Reads every row; none if there is no such file.
   *
   * @param known the ids of the sources that rows may name; null to believe any
   */
  <T> List<T> read(LineForm<T> form, @Nullable Set<String> known) {
    if (Files.notExists(path)) {
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    boolean[] headed = {header == null};
    each(line -> {
      if (headed[0] && rows.isEmpty() && form.takesFirst(line)) {
        return;
      }
      if (headed[0]) {
        rows.add(row(line, form, known, rows.isEmpty() ? null : rows.getLast()));
      } else {
        checkHeader(line, Objects.requireNonNull(header));
        headed[0] = true;
      }
    });
    return rows;
  }

  /** Reads a line. */
  @FunctionalInterface
  interface Lines {
    void read(String line) throws LineFault;
  }

  /** Hands over every line, and says in which one a fault is. */
  void each(Lines lines) {
    String text = text();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      String line = text.substring(start, end);
      start = end + 1;
      try {
        lines.read(line);
      } catch (LineFault fault) {
        throw damaged(number, String.valueOf(fault.getMessage()), fault);
      }
    }
  }

  private static void checkHeader(String line, String header) throws LineFault {
    if (!line.equals(header)) {
      throw new LineFault("the first line must be '" + header + "'");
    }
  }

  private static <T> T row(
      String line, LineForm<T> form, @Nullable Set<String> known, @Nullable T before)
      throws LineFault {
    if (line.isBlank()) {
      throw new LineFault("the line is empty");
    }
    T row = form.parse(line);
    if (known != null) {
      checkSources(form, row, known);
    }
    int order = before == null ? -1 : form.order().compare(before, row);
    if (order == 0) {
      throw new LineFault("it is about the same as the line before it");
    }
    if (order > 0) {
      throw new LineFault("it belongs before the line above it");
    }
    return row;
  }

  private static <T> void checkSources(LineForm<T> form, T row, Set<String> known)
      throws LineFault {
    for (String source : form.sources(row).toList()) {
      if (!known.contains(source)) {
        throw new LineFault("no source in sources.csv has the id '" + source + "'");
      }
    }
  }

  private String text() {
    try {
      byte[] bytes = Files.readAllBytes(path);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACED) < 0) {
        return text;
      }
      var in = ByteBuffer.wrap(bytes);
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var out = CharBuffer.allocate(bytes.length);
      if (decoder.decode(in, out, true).isError()) {
        throw damaged(lineAt(bytes, in.position()), "it is not UTF-8 text", null);
      }
      return out.flip().toString();
    } catch (IOException e) {
      throw new StoreException(
          path + " cannot be read", Reasons.of(e), "Check that the file can be read.", e);
    }
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private StoreException damaged(int line, String detail, @Nullable Throwable cause) {
    return new StoreException(
        path + ":" + line + " is damaged",
        detail,
        "Mend the line by docs/data-format.md, restore the file with git, or let './catalog refresh"
            + " --repair' set it aside.",
        cause);
  }
}
