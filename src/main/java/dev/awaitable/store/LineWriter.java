package dev.awaitable.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes lines as UTF-8 as they come, and keeps what a disk said until it is asked. */
final class LineWriter implements Consumer<String> {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private @Nullable IOException refused;

  LineWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void accept(String line) {
    if (refused == null) {
      try {
        put(line.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        refused = e;
      }
    }
  }

  private void put(byte[] line) throws IOException {
    if (filled + line.length + 1 > BUFFER) {
      flush();
    }
    if (line.length + 1 > BUFFER) {
      out.write(line);
    } else {
      System.arraycopy(line, 0, buffer, filled, line.length);
      filled += line.length;
    }
    buffer[filled] = '\n';
    filled++;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  /** Writes what is left, and throws what went wrong meanwhile. */
  void finish() throws IOException {
    if (refused != null) {
      throw refused;
    }
    flush();
  }
}
