package dev.awaitable.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** What a file is to hold, which may be asked for more than once and is the same each time. */
@FunctionalInterface
interface Content {

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException;

  /** Lines of text, in the order in which they are handed over, each ended by LF. */
  static Content lines(Consumer<Consumer<String>> lines) {
    return out -> {
      var writer = new LineWriter(out);
      lines.accept(writer);
      writer.finish();
    };
  }
}
