package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import java.net.UnknownHostException;

/** A name could not be looked up, with what kind of failure it was. */
final class NameFailureException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  private final LinkFailure kind;

  NameFailureException(LinkFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  LinkFailure kind() {
    return kind;
  }
}
