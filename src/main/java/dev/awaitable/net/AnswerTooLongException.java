package dev.awaitable.net;

import java.io.IOException;

/** An API answered more than we are ready to read. */
final class AnswerTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLongException(String message) {
    super(message);
  }
}
