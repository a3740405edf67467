package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.model.Catalog;
import dev.awaitable.observe.Outcome;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.DataRepair;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the outside world about every entry and keeps the answers. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class RefreshCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final TimingsOption timings = new TimingsOption();

  @Mixin private final RefreshOptions refreshing = new RefreshOptions();

  @Option(
      names = "--repair",
      description = "First set aside what in the data folder cannot be read, in damaged/.")
  private boolean repair;

  RefreshCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Stopwatch watch = timings.watch();
    try {
      return refresh(watch);
    } finally {
      timings.print(watch, world);
    }
  }

  private int refresh(Stopwatch watch) {
    Optional<Catalog> catalog = read(watch);
    if (catalog.isEmpty()) {
      world.err().println("Nobody was asked.");
      return ExitCode.PROBLEMS;
    }
    Path data = common.dataToFill(world);
    if (repair) {
      tell(DataRepair.repair(data));
    }
    var run = new RefreshRun(world, common, refreshing);
    return code(watch.time("refresh", () -> run.run(catalog.get(), data)));
  }

  /** The catalog without the tree it was made of, which takes more room than all the rest. */
  private Optional<Catalog> read(Stopwatch watch) {
    Path file = common.catalog(world).toAbsolutePath().normalize();
    Reading reading =
        watch.time(
            "check", () -> CatalogFile.read(file, common.limits(world), common.today(world)));
    world.err().print(new HumanReport(world.colour()).render(reading.findings()));
    return switch (reading) {
      case Reading.Refused refused -> Optional.empty();
      case Reading.Accepted accepted -> Optional.of(accepted.catalog());
    };
  }

  private int code(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> ExitCode.FINE;
      case Outcome.Inconclusive none -> {
        world.err().println("catalog: " + RefreshRun.sentence(none));
        yield ExitCode.INCONCLUSIVE;
      }
    };
  }

  private void tell(List<DataRepair.SetAside> repaired) {
    for (DataRepair.SetAside one : repaired) {
      world.err().println("catalog: set aside " + one.place() + " in " + one.kept());
      world.err().println("  why: " + SafeText.clean(one.why()));
    }
    if (repaired.isEmpty()) {
      world.err().println("catalog: nothing in the data folder is damaged");
    }
  }
}
