package dev.awaitable.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a made-up host; bodies are never sent to one.
 *
 * @param method the method
 * @param path the target, as it was written
 * @param last whether the connection is to be closed after the answer
 */
record Request(String method, String path, boolean last) {

  /** The longest head that a made-up host takes, in bytes. */
  static final int LONGEST = 8 * 1024;

  boolean head() {
    return method.equals("HEAD");
  }

  /**
   * Takes the first request from a buffer that was filled up to its position, and moves what
   * follows to the start; null while its head is not whole.
   *
   * @throws IllegalArgumentException when it is no HTTP request
   */
  @SuppressWarnings("ByteBufferBackingArray") // these buffers begin where their arrays do
  static @Nullable Request take(ByteBuffer from) {
    int end = end(from);
    if (end < 0) {
      return null;
    }
    String text = new String(from.array(), 0, end, StandardCharsets.ISO_8859_1);
    from.flip().position(end);
    from.compact();
    String[] words = text.substring(0, text.indexOf('\r')).split(" ", -1);
    if (words.length != 3) {
      throw new IllegalArgumentException("no request line: " + text);
    }
    boolean close = text.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
    return new Request(words[0], words[1], close);
  }

  @SuppressWarnings("ByteBufferBackingArray") // as above
  private static int end(ByteBuffer from) {
    byte[] bytes = from.array();
    for (int i = 3; i < from.position(); i++) {
      if (bytes[i] == '\n'
          && bytes[i - 1] == '\r'
          && bytes[i - 2] == '\n'
          && bytes[i - 3] == '\r') {
        return i + 1;
      }
    }
    return -1;
  }
}
