package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.triage.HumanTriage;
import dev.awaitable.triage.JsonTriage;
import dev.awaitable.triage.MarkdownTriage;
import dev.awaitable.triage.Triage;
import dev.awaitable.triage.TriageFormat;
import dev.awaitable.triage.TriageReport;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells a maintainer what needs a person. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Asks nobody: it goes by the catalog and the observations in the data folder.",
      "Exit codes: 0 nothing needs a person, 1 something does, or a file could not be read, 2 wrong"
          + " usage."
    })
final class ReportCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "For whom: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.HUMAN;

  ReportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return CatalogFile.workOn(
        world, common, "No report on a catalog that has errors.", this::report);
  }

  private int report(Reading.Accepted accepted) {
    TriageReport report = Triage.of(new CaseFiles(world, common).of(accepted));
    world.out().print(format.writer().render(report));
    return report.isQuiet() ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  /** For whom a report is written. */
  private enum Format {
    HUMAN,
    MARKDOWN,
    JSON;

    TriageFormat writer() {
      return switch (this) {
        case HUMAN -> new HumanTriage();
        case MARKDOWN -> new MarkdownTriage();
        case JSON -> new JsonTriage();
      };
    }

    /** The word that the option takes. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
