package dev.awaitable;

import dev.awaitable.cli.CatalogCommand;
import dev.awaitable.cli.World;
import java.time.LocalDate;

/**
 * Does what people wait for most, on a catalog in a folder of its own. {@code ./catalog} starts it
 * after a build of the program, so that Java can write down what it loads for that, and which
 * methods are worth compiling at once, and need not find out anew in each run.
 */
public final class Rehearsal {

  /** After all that catalogs tell of. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2030, 1, 1);

  private Rehearsal() {}

  /**
   * Expects a catalog, observations and nothing precious in {@code catalog.home}.
   *
   * @param args how often the site is to be built
   */
  public static void main(String[] args) {
    World world = World.real();
    int code = CatalogCommand.run(world, "--help");
    code = Math.max(code, CatalogCommand.run(world, "check"));
    int times = Integer.parseInt(args[0]);
    code = Math.max(code, CatalogCommand.run(world, "build", "--offline"));
    for (int i = 1; i < times; i++) {
      // Another year, so that no page is as it was.
      String now = FIRST_DAY.plusYears(i) + "T00:00:00Z";
      code = Math.max(code, CatalogCommand.run(world, "build", "--offline", "--now", now));
    }
    System.exit(code);
  }
}
