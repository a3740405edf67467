package dev.awaitable.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest day or moment in a file, said once in its first line. Rows that mean it say {@value
 * #WORD} instead, so that a run that found nothing new about a thing leaves its row as it is.
 *
 * @param <M> day or moment
 */
final class Newest<M extends Comparable<? super M>> {

  /** Stands for the day or moment, and names it in the first line. */
  static final String WORD = "newest";

  private static final String BEGINNING = "{\"" + WORD + "\":";

  private final Reading<M> reading;
  private @Nullable M value;

  /** Reads a day or moment that is written out. */
  @FunctionalInterface
  interface Reading<M> {
    M read(String name, String text) throws LineFault;
  }

  Newest(Reading<M> reading) {
    this.reading = reading;
  }

  /** Learns from a line what is newest; false where the line is a row. */
  boolean learn(String line) throws LineFault {
    if (!line.startsWith(BEGINNING)) {
      return false;
    }
    if (value != null) {
      throw new LineFault("what is '" + WORD + "' is said twice");
    }
    JsonLine.read(
        line,
        (json, name) -> {
          if (!name.equals(WORD)) {
            throw new LineFault("the first line says only what is '" + WORD + "'");
          }
          value = reading.read(name, json.text(name));
        });
    return true;
  }

  /** Takes the newest of those in the rows to be written, and gives the line that says so. */
  Optional<String> announce(Stream<M> all) {
    value = all.max(Comparator.naturalOrder()).orElse(null);
    return Optional.ofNullable(value).map(it -> JsonText.object(out -> out.text(WORD, it)));
  }

  /** What a row says, which may be the word. */
  M parse(String name, String text) throws LineFault {
    if (!text.equals(WORD)) {
      return reading.read(name, text);
    }
    if (value == null) {
      throw new LineFault(
          "'%s' is '%s', and the first line does not say when that is".formatted(name, WORD));
    }
    return value;
  }

  /** What a row is to say: the word or the value itself. */
  @Nullable Object print(@Nullable M said) {
    return said != null && said.equals(value) ? WORD : said;
  }
}
