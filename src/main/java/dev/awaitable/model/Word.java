package dev.awaitable.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value out of a closed list, known in the catalog file by one word. */
public interface Word {

  /** The word as it is written in {@code catalog.yaml} and in the published JSON. */
  String word();

  /** The value a word stands for, if there is one. */
  static <E extends Enum<E> & Word> Optional<E> parse(Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (value.word().equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Every word of a list, in its order. */
  static <E extends Enum<E> & Word> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
  }
}
