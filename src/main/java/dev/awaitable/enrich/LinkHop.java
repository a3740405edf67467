package dev.awaitable.enrich;

/**
 * A redirect that was followed.
 *
 * @param from the address that redirected
 * @param status the status it answered with, such as 301
 */
public record LinkHop(LinkPlace from, int status) {

  /** Whether the server said that the new address is there to stay: RFC 9110, 15.4.2 and 15.4.9. */
  public boolean permanent() {
    return status == 301 || status == 308;
  }
}
