package dev.awaitable.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on for a reason a person can mend; shown in two lines, without a trace. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  /** What happened and where, and what to do about it. */
  public CommandFailure(String what, String advice, @Nullable Throwable cause) {
    super(what, cause);
    this.advice = advice;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
