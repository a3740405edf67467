package dev.awaitable;

import dev.awaitable.cli.CatalogCommand;
import dev.awaitable.cli.World;

/** Starts the program. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line given and exits with its code, see {@link dev.awaitable.cli.ExitCode}.
   */
  public static void main(String[] args) {
    System.exit(CatalogCommand.run(World.real(), args));
  }
}
