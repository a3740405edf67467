package dev.awaitable.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes what can be read of a damaged file, line by line. */
final class LineSalvage<T> {

  private final @Nullable String header;
  private final LineForm<T> form;
  private final Set<String> known;
  private final Set<T> rows;
  private final List<Damage> damaged = new ArrayList<>();
  private @Nullable String first;

  LineSalvage(@Nullable String header, LineForm<T> form, Set<String> known) {
    this.header = header;
    this.form = form;
    this.known = known;
    this.rows = new TreeSet<>(form.order());
  }

  /**
   * A line that cannot be used.
   *
   * @param line its number, from 1
   * @param why what is wrong with it
   * @param bytes the line as it stood
   */
  record Damage(int line, String why, ByteBuffer bytes) {}

  void read(byte[] content) {
    int number = 0;
    for (int start = 0; start < content.length; ) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      number++;
      byte[] line = Arrays.copyOfRange(content, start, end);
      start = end + 1;
      try {
        take(line);
      } catch (LineFault fault) {
        damaged.add(new Damage(number, String.valueOf(fault.getMessage()), ByteBuffer.wrap(line)));
      }
    }
  }

  private void take(byte[] bytes) throws LineFault {
    String line = text(bytes);
    if (line.isBlank() || line.equals(header)) {
      return;
    }
    if (rows.isEmpty() && form.takesFirst(line)) {
      first = line;
      return;
    }
    T row = form.parse(line);
    for (String source : form.sources(row).toList()) {
      if (!known.contains(source)) {
        throw new LineFault("no source in sources.csv has the id '" + source + "'");
      }
    }
    if (!rows.add(row)) {
      throw new LineFault("it is about the same as another line");
    }
  }

  private static String text(byte[] bytes) throws LineFault {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LineFault("it is not UTF-8 text");
    }
  }

  /** The first line that rows refer to, as it stood; empty where there was none. */
  Optional<String> first() {
    return Optional.ofNullable(first);
  }

  List<T> rows() {
    return List.copyOf(rows);
  }

  List<Damage> damaged() {
    return List.copyOf(damaged);
  }

  static byte[] joined(List<Damage> damage) {
    var all = new ByteArrayOutputStream();
    for (Damage one : damage) {
      all.writeBytes(one.bytes().array());
      all.write('\n');
    }
    return all.toByteArray();
  }
}
