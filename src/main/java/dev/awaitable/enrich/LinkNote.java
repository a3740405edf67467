package dev.awaitable.enrich;

/** Something worth knowing about an answer beyond its status. */
public enum LinkNote {
  /** A {@code Retry-After} header came with it. */
  RETRY_AFTER,
  /** The way led to a page that asks to sign in or to consent. */
  SIGN_IN,
  /** The body could not be read to its end, or not be decoded. */
  BODY_BROKEN,
  /** The body is longer than what is read of any page. */
  BODY_CUT,
  /** The page offers the domain for sale, or is a parking service's. */
  PARKED,
  /** The page says that it is missing, and so does any other path of the host, with status 200. */
  SOFT_404,
  /** The page was read whole and has no such anchor as the address names. */
  FRAGMENT_MISSING
}
