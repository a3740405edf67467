package dev.awaitable.store;

import java.util.Comparator;
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

  /** The order lines stand in; rows it holds equal are about the same thing. */
  Comparator<T> order();

  /** The ids of the sources that a row names. */
  Stream<String> sources(T row);
}
