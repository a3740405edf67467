package dev.awaitable.desk;

/** The forge did not do what it was asked to, for a reason outside of this program. */
public final class HubException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  /** What happened, cleaned of whatever the forge wrote, and what to do about it. */
  public HubException(String what, String advice) {
    super(what);
    this.advice = advice;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
