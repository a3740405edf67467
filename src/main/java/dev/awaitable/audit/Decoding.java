package dev.awaitable.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text: UTF-8, or UTF-16 where a byte order mark says so. */
final class Decoding {

  private Decoding() {}

  /** The text without its byte order mark; empty when the bytes are no text. */
  static Optional<String> decode(byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    int from = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      from = 3;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    }
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      String text = charset.newDecoder().decode(rest).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
