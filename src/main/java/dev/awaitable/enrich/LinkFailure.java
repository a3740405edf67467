package dev.awaitable.enrich;

/** Why a request ended without an answer. */
public enum LinkFailure {
  /** The resolver says that there is no such name. */
  NAME_NOT_FOUND("no such name"),
  /** The resolver could not tell; trying later may. */
  NAME_TEMPORARY("the name could not be resolved just now"),
  /** The name has no address that this machine can reach, such as IPv6 alone. */
  NO_USABLE_ADDRESS("no address that this machine can reach"),
  /** Nobody listens there, or no way leads there. */
  REFUSED("connection refused"),
  /** The connection was cut by the other side. */
  RESET("connection reset"),
  /** The connection ended before the answer did. */
  END_OF_STREAM("connection closed early"),
  /** No answer within the time allowed. */
  TIMEOUT("no answer in time"),
  /** The certificate is past its time, or not yet in it. */
  TLS_EXPIRED("certificate out of date"),
  /** The certificate is for another host. */
  TLS_NAME("certificate for another host"),
  /** The certificate leads to nobody whom Java trusts; a browser may manage. */
  TLS_UNTRUSTED("certificate not trusted"),
  /** No common ground on how to encrypt. */
  TLS_HANDSHAKE("no encrypted connection"),
  /** What came back is not HTTP, or not in reasonable measure. */
  NOT_HTTP("not an HTTP answer"),
  /** A redirect led back to an address already asked. */
  REDIRECT_LOOP("redirects in a circle"),
  /** More redirects than anybody would follow. */
  TOO_MANY_HOPS("too many redirects"),
  /** Our own rules forbid the address, in itself or as what its name resolves to. */
  REFUSED_ADDRESS("address not allowed"),
  /** The host asked to be left alone for longer than this run may wait. */
  HOST_LEFT("the host asked for a pause"),
  /** The time for the whole run was used up before this could be asked, or asked again. */
  BUDGET("the run's time was used up"),
  /** Something in our own program went wrong. */
  INTERNAL("a fault of this program");

  private final String words;

  LinkFailure(String words) {
    this.words = words;
  }

  /** What happened, in a few words for people. */
  public String words() {
    return words;
  }
}
