package dev.awaitable.net;

import java.io.IOException;

/** A connection was not made because of where it would have led. */
final class RefusedAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }
}
