package dev.awaitable;

import dev.awaitable.cli.CatalogCommand;
import dev.awaitable.cli.World;

/**
 * Does once, on a small catalog in a folder of its own, what people wait for most. {@code
 * ./catalog} starts it after a build of the program, so that Java can write down what it loads for
 * that and need not read, check and link it anew for each run.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Expects a catalog, observations and nothing precious in {@code catalog.home}. */
  public static void main(String[] args) {
    World world = World.real();
    int code = CatalogCommand.run(world, "--help");
    code = Math.max(code, CatalogCommand.run(world, "check"));
    code = Math.max(code, CatalogCommand.run(world, "build", "--offline"));
    System.exit(code);
  }
}
