package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.observe.Outcome;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.DataRepair;
import java.nio.file.Path;
import java.util.List;
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
    Path file = common.catalog(world).toAbsolutePath().normalize();
    Reading reading =
        watch.time(
            "check", () -> CatalogFile.read(file, common.limits(world), common.today(world)));
    world.err().print(new HumanReport(world.colour()).render(reading.findings()));
    return switch (reading) {
      case Reading.Refused refused -> {
        world.err().println("Nobody was asked.");
        yield ExitCode.PROBLEMS;
      }
      case Reading.Accepted accepted -> {
        Path data = common.data(world);
        if (repair) {
          tell(DataRepair.repair(data));
        }
        var run = new RefreshRun(world, common, refreshing);
        yield code(watch.time("refresh", () -> run.run(accepted.catalog(), data)));
      }
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
