package dev.awaitable.yaml;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns bytes into text, and says where they are not UTF-8. */
final class Utf8 {

  private static final String ADVICE = "save the file as UTF-8 in your editor";

  /** What stands for bytes that mean nothing. */
  private static final char STAND_IN = '\uFFFD';

  private Utf8() {}

  /**
   * The text without a byte order mark. Bytes that are not UTF-8 are reported, the first with its
   * place, and become U+FFFD, so that the rest can still be read.
   */
  static String decode(byte[] bytes, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add(
          Problem.of(Rule.NOT_UTF8, Span.of(1, 1, 0), "the file looks like UTF-16, not UTF-8")
              .advise(ADVICE));
      return "";
    }
    boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    if (marked) {
      problems.add(
          Problem.of(
                  Rule.BYTE_ORDER_MARK,
                  Span.of(1, 1, 0),
                  "the file starts with a byte order mark, which UTF-8 does not need")
              .advise("save the file as 'UTF-8' and not as 'UTF-8 with BOM'"));
    }
    int from = marked ? 3 : 0;
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    return text.indexOf(STAND_IN) < 0 ? text : decode(bytes, from, problems);
  }

  /** Decodes again, slowly, to tell bytes that are not UTF-8 from a U+FFFD that is in the text. */
  private static String decode(byte[] bytes, int from, Problems problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    int faults = 0;
    int firstByte = 0;
    int firstChar = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      if (faults++ == 0) {
        firstByte = in.position();
        firstChar = out.position();
      }
      in.position(in.position() + result.length());
      out.put(STAND_IN);
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    if (faults > 0) {
      problems.add(notUtf8(bytes, firstByte, text.substring(0, firstChar), faults));
    }
    return text;
  }

  private static Problem notUtf8(byte[] bytes, int at, String before, int faults) {
    String message =
        String.format(Locale.ROOT, "byte 0x%02X at offset %d is not UTF-8", bytes[at] & 0xFF, at);
    String more = faults > 1 ? ", the first of " + faults + " such places" : "";
    return Problem.of(Rule.NOT_UTF8, endOf(before), message + more).advise(ADVICE);
  }

  private static Span endOf(String before) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '\n' || (c == '\r' && !before.startsWith("\n", i + 1))) {
        line++;
        lineStart = i + 1;
      }
    }
    return Span.of(line, before.codePointCount(lineStart, before.length()) + 1, 1);
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
