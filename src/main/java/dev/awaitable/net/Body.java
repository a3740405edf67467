package dev.awaitable.net;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The start of an answer's body, decompressed. Looks once over its bytes for the few words that
 * give cause to read it: nearly every page has none of them, and is then never decoded or parsed.
 * One thread uses it.
 */
final class Body {

  /** What an answer has whose body tells nothing. */
  static final Body EMPTY = new Body(new byte[0]);

  /** Words to look for, in whatever case. */
  enum Word {
    TITLE(0, "<title", 0),
    HEADING(1, "<h1", 2),
    DOMAIN(2, "domain", 2),
    PARKED(3, "parked", 3),
    ANUBIS_CHALLENGE(4, "anubis_challenge", 6);

    private final int index;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody writes to it.
    private final byte[] lower;

    private final int rarest;

    /** Takes a word with the place of its rarest letter, where looking closer is worth it. */
    Word(int index, String lower, int rarest) {
      this.index = index;
      this.lower = lower.getBytes(StandardCharsets.US_ASCII);
      this.rarest = rarest;
    }

    private boolean isAt(int start, byte[] bytes) {
      if (start < 0 || start + lower.length > bytes.length) {
        return false;
      }
      for (int i = 0; i < lower.length; i++) {
        if (lowerCase(bytes[start + i]) != lower[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int NOWHERE = -1;
  private static final int NOT_LOOKED = -2;

  /** The title's first letter is in every tag, but the title comes early: a look of its own. */
  private static final Look FOR_TITLE = new Look(Word.TITLE);

  private static final Look FOR_REST =
      new Look(Word.HEADING, Word.DOMAIN, Word.PARKED, Word.ANUBIS_CHALLENGE);

  private final byte[] bytes;
  private final int[] places = new int[Word.values().length];
  private @Nullable String text;

  /** A body of these bytes, which must not change any more. */
  Body(byte[] bytes) {
    this.bytes = bytes;
    Arrays.fill(places, NOT_LOOKED);
  }

  static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the word is anywhere in the body. */
  boolean has(Word word) {
    return place(word) >= 0;
  }

  /** What follows the first of these words, at most so many characters; empty without it. */
  String after(Word word, int characters) {
    int place = place(word);
    if (place < 0) {
      return "";
    }
    int start = place + word.lower.length;
    // No character takes more than four bytes.
    int length = Math.min(bytes.length - start, 4 * characters);
    String following = new String(bytes, start, length, StandardCharsets.UTF_8);
    return following.substring(0, Math.min(following.length(), characters));
  }

  /** The body as text for looking for marks, which are all ASCII. Decoded once. */
  String text() {
    String decoded = text;
    if (decoded == null) {
      decoded = new String(bytes, StandardCharsets.UTF_8);
      text = decoded;
    }
    return decoded;
  }

  /** How many bytes there are. */
  int size() {
    return bytes.length;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  private int place(Word word) {
    if (places[word.index] == NOT_LOOKED) {
      (word == Word.TITLE ? FOR_TITLE : FOR_REST).over(bytes, places);
    }
    return places[word.index];
  }

  private static byte lowerCase(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
  }

  /** Looks for the first place of some words, all at once. */
  private static final class Look {

    private final Word[] words;
    private final boolean[] rarest = new boolean[256];

    private Look(Word... words) {
      this.words = words;
      for (Word word : words) {
        byte letter = word.lower[word.rarest];
        rarest[letter] = true;
        rarest[Character.toUpperCase(letter)] = true;
      }
    }

    private void over(byte[] bytes, int[] places) {
      int missing = words.length;
      for (Word word : words) {
        places[word.index] = NOWHERE;
      }
      for (int i = 0; i < bytes.length && missing > 0; i++) {
        if (rarest[bytes[i] & 0xff]) {
          missing -= around(i, bytes, places);
        }
      }
    }

    /** How many words were found here for the first time. */
    private int around(int place, byte[] bytes, int[] places) {
      int found = 0;
      for (Word word : words) {
        int start = place - word.rarest;
        if (places[word.index] == NOWHERE && word.isAt(start, bytes)) {
          places[word.index] = start;
          found++;
        }
      }
      return found;
    }
  }
}
