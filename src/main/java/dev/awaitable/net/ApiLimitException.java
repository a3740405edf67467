package dev.awaitable.net;

import java.io.IOException;

/** A service asked for a longer pause than we may make, so it is not asked again in this run. */
final class ApiLimitException extends IOException {

  private static final long serialVersionUID = 1L;

  ApiLimitException(String message) {
    super(message);
  }
}
