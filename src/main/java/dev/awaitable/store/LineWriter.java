package dev.awaitable.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes lines as UTF-8 as they come, and keeps what a disk said until it is asked. */
final class LineWriter implements Consumer<String> {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private @Nullable IOException refused;

  LineWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void accept(String line) {
    if (refused == null) {
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException e) {
        refused = e;
      }
    }
  }

  /** Writes what is left, and throws what went wrong meanwhile. */
  void finish() throws IOException {
    if (refused != null) {
      throw refused;
    }
    out.flush();
  }
}
