package dev.awaitable.store;

import org.jspecify.annotations.Nullable;

/** A file could not be read or written; says what happened, why, and what to do about it. */
public final class StoreException extends RuntimeException {

  private final String title;
  private final String detail;
  private final String hint;

  /**
   * Makes one.
   *
   * @param title what happened and where, without a full stop: {@code data/renames.csv:3 is
   *     damaged}
   * @param detail what is wrong there
   * @param hint what to do
   * @param cause what the disk said, if it did
   */
  public StoreException(String title, String detail, String hint, @Nullable Throwable cause) {
    super(title + ": " + detail, cause);
    this.title = title;
    this.detail = detail;
    this.hint = hint;
  }

  /** What happened, and where. */
  public String title() {
    return title;
  }

  /** What is wrong there. */
  public String detail() {
    return detail;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
