package dev.awaitable.store;

/** What is wrong with one line; whoever reads the file adds the place. */
final class LineFault extends Exception {

  LineFault(String message) {
    super(message);
  }
}
