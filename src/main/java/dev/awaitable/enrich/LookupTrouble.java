package dev.awaitable.enrich;

/** Why a service could not tell us about one thing, so that what was known of it stands. */
public enum LookupTrouble {
  /** No answer came, or none from the service itself. */
  NOT_REACHED("no answer came"),
  /** The service asked for a longer pause than this run may make. */
  LIMITED("the service asked for a pause"),
  /** The time for the whole run was used up. */
  OUT_OF_TIME("the run's time was used up"),
  /** The service is there and will not tell. */
  REFUSED("the service refuses to tell"),
  /** The service failed on the question. */
  SERVER_FAULT("the service failed"),
  /** What came back is not what the service is documented to answer. */
  NOT_UNDERSTOOD("the answer makes no sense"),
  /** Nobody here knows how to ask this host. */
  UNKNOWN_HOST("a kind of host that is not known here"),
  /** Something in our own program went wrong. */
  OWN_FAULT("a fault of this program");

  private final String words;

  LookupTrouble(String words) {
    this.words = words;
  }

  /** What happened, in a few words for people. */
  public String words() {
    return words;
  }
}
