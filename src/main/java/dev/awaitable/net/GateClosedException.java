package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import java.io.IOException;

/** A request was not made: its host is left alone for this run, or the time is used up. */
final class GateClosedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final LinkFailure kind;

  GateClosedException(LinkFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  LinkFailure kind() {
    return kind;
  }
}
