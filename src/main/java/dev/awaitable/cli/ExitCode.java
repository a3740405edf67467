package dev.awaitable.cli;

/** What the program's exit codes mean, the same for every command. */
public final class ExitCode {

  /** Everything is fine. */
  public static final int FINE = 0;

  /** Problems were found, or a file could not be read or written; nothing was published. */
  public static final int PROBLEMS = 1;

  /** The command line itself was wrong. */
  public static final int USAGE = 2;

  /** The outside world left the run inconclusive; what was known stays as it was. */
  public static final int INCONCLUSIVE = 3;

  /** A fault of the program itself. */
  public static final int BUG = 70;

  private ExitCode() {}
}
