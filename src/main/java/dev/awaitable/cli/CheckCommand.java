package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.SafeText;
import dev.awaitable.render.view.Words;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the catalog and reports every problem in one run. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "With --since, json and markdown are the report for those who vote on the change.",
      "Exit codes: 0 no errors (with --since: none that the change brings), 1 errors, or a file or"
          + " revision that cannot be read, 2 wrong usage."
    })
final class CheckCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final TimingsOption timings = new TimingsOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormat.Reader.class,
      description = "How to report: human, github, json, sarif or markdown (default: human).")
  private OutputFormat format = OutputFormat.HUMAN;

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    if (change.needsSince()) {
      throw common.usage("--online, --report and --summary go with --since");
    }
    Stopwatch watch = timings.watch();
    try {
      String since = change.since();
      return since == null
          ? whole(watch)
          : watch.time("check", () -> new ChangeCheck(world, common, change).run(since, format));
    } finally {
      timings.print(watch, world);
    }
  }

  private int whole(Stopwatch watch) {
    LocalDate today = common.today(world);
    Reading reading =
        watch.time(
            "check", () -> CatalogFile.read(common.catalog(world), common.limits(world), today));
    Findings findings = reading.findings();
    watch.time("report", () -> print(format.in(world).render(findings)));
    return switch (reading) {
      case Reading.Refused refused -> ExitCode.PROBLEMS;
      case Reading.Accepted accepted -> {
        if (format.isLog()) {
          sayFine(accepted);
        }
        yield ExitCode.FINE;
      }
    };
  }

  private PrintWriter print(String report) {
    return world.out().append(report);
  }

  private void sayFine(Reading.Accepted accepted) {
    world
        .out()
        .printf(
            "%s: %s in %s, no errors%n",
            SafeText.clean(accepted.findings().source().name()),
            Words.count(accepted.catalog().libraries().count(), "library", "libraries"),
            Words.count(accepted.catalog().categories().size(), "category", "categories"));
  }
}
