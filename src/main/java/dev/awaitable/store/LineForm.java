package dev.awaitable.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of the lines of one file: {@code parse(print(row))} is the row again. Lines stand in the
 * order of {@link #order}, none twice.
 */
interface LineForm<T> {

  /** Reads a line; says what is wrong with it in the words of {@code docs/data-format.md}. */
  T parse(String line) throws LineFault;

  /** Writes a row as the one line it can be. */
  String print(T row);

  /**
   * Takes in a first line that is no row but tells what rows refer to; false where it is a row or a
   * form has no such line.
   */
  default boolean takesFirst(String line) throws LineFault {
    return false;
  }

  /** The first line to stand above these rows; to be asked before any of them is printed. */
  default Optional<String> first(List<T> rows) {
    return Optional.empty();
  }

  /** The order lines stand in; rows it holds equal are about the same thing. */
  Comparator<T> order();

  /** The ids of the sources that a row names. */
  Stream<String> sources(T row);
}
