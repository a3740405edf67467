package dev.awaitable.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text file of one row a line, in order, read strictly: a damaged line is an error, not a loss.
 */
final class LineFile {

  private static final char REPLACEMENT = '\ufffd';

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
    byte[] bytes = bytes();
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      try {
        lines.read(line(bytes, start, end));
      } catch (LineFault fault) {
        throw damaged(number, String.valueOf(fault.getMessage()), fault);
      }
      start = end + 1;
    }
  }

  /** Only the text of one line is in memory at a time. */
  private static String line(byte[] bytes, int start, int end) throws LineFault {
    var line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (line.indexOf(REPLACEMENT) >= 0 && !isText(bytes, start, end)) {
      throw new LineFault("it is not UTF-8 text");
    }
    return line;
  }

  /** Tells what stands for damage from the same character written by somebody. */
  private static boolean isText(byte[] bytes, int start, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
      return true;
    } catch (CharacterCodingException e) {
      return false;
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
    for (Iterator<String> sources = form.sources(row).iterator(); sources.hasNext(); ) {
      String source = sources.next();
      if (!known.contains(source)) {
        throw new LineFault("no source in sources.csv has the id '" + source + "'");
      }
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new StoreException(
          path + " cannot be read", Reasons.of(e), "Check that the file can be read.", e);
    }
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
