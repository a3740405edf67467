package dev.awaitable.net;

/** How far requests may go. */
public enum Reach {
  /** Public addresses on the usual ports only: what addresses written by strangers deserve. */
  PUBLIC,
  /**
   * Anywhere: private and loopback addresses, any port, address literals, local names. For tests
   * and for catalogs of an intranet.
   */
  ANYWHERE
}
