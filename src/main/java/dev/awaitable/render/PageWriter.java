package dev.awaitable.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * Takes the text of one file as it is written, and gives it as UTF-8 without the characters that
 * {@link VisibleText} takes out; both in one look over it, since a large site is gigabytes of text.
 */
final class PageWriter extends Writer {

  private static final byte UNPAIRED = '?';

  /** The most bytes that a character takes. */
  private static final int WIDEST = 4;

  private char[] text;
  private byte[] bytes;
  private int length;

  /**
   * Takes a text.
   *
   * @param usual how long most are; longer ones are taken as well
   */
  PageWriter(int usual) {
    text = new char[usual];
    bytes = new byte[usual];
  }

  /** A text that is there already, as bytes. */
  static byte[] bytes(String text) {
    PageWriter writer = new PageWriter(text.length() + 4);
    writer.write(text, 0, text.length());
    return writer.content();
  }

  /** Begins another text; the room for one is kept. */
  void clear() {
    length = 0;
  }

  @Override
  public void write(int one) {
    room(1);
    text[length++] = (char) one;
  }

  @Override
  public void write(char[] some, int from, int count) {
    room(count);
    System.arraycopy(some, from, text, length, count);
    length += count;
  }

  @Override
  public void write(String some, int from, int count) {
    room(count);
    some.getChars(from, from + count, text, length);
    length += count;
  }

  private void room(int count) {
    if (length + count > text.length) {
      text = Arrays.copyOf(text, Math.max(length + count, text.length * 2));
    }
  }

  @Override
  public void flush() {
    // Everything stays here until it is asked for.
  }

  @Override
  public void close() {
    // As above.
  }

  /** What was written, as bytes of UTF-8. */
  byte[] content() {
    byte[] made = bytes.length < length ? new byte[length + length / 16 + 64] : bytes;
    int size = 0;
    for (int i = 0; i < length; i++) {
      int run = plain(i, made, size);
      i += run;
      size += run;
      if (i < length) {
        if (size + WIDEST > made.length) {
          made = Arrays.copyOf(made, made.length + made.length / 2 + WIDEST);
        }
        char c = text[i];
        if (!VisibleText.isHidden(c)) {
          size = encode(c, i, made, size);
          i += Character.isHighSurrogate(c) && isPair(i) ? 1 : 0;
        }
      }
    }
    bytes = made;
    return Arrays.copyOf(made, size);
  }

  /** Writes the characters from one on that are a byte each, which most are; says how many. */
  private int plain(int at, byte[] to, int size) {
    char[] from = text;
    int most = Math.min(length - at, to.length - size);
    for (int i = 0; i < most; i++) {
      char c = from[at + i];
      if ((c < ' ' || c >= 0x7F) && c != '\n') {
        return i;
      }
      to[size + i] = (byte) c;
    }
    return most;
  }

  private boolean isPair(int at) {
    return at + 1 < length && Character.isSurrogatePair(text[at], text[at + 1]);
  }

  /** Writes any character; RFC 3629, section 3. */
  private int encode(char c, int at, byte[] bytes, int from) {
    int size = from;
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (!Character.isSurrogate(c)) {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (isPair(at)) {
      int point = Character.toCodePoint(c, text[at + 1]);
      bytes[size++] = (byte) (0xF0 | (point >> 18));
      bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (point & 0x3F));
    } else {
      bytes[size++] = UNPAIRED;
    }
    return size;
  }
}
