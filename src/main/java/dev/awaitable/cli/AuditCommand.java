package dev.awaitable.cli;

import dev.awaitable.audit.Auditor;
import dev.awaitable.audit.HumanReport;
import dev.awaitable.audit.JsonReport;
import dev.awaitable.audit.ManifestKind;
import dev.awaitable.audit.MarkdownReport;
import dev.awaitable.audit.Project;
import dev.awaitable.audit.Report;
import dev.awaitable.audit.ReportFormat;
import dev.awaitable.audit.Standings;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.ObservationStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a Python project depends on that blocks, and what to use in its place. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Reads " + ManifestKind.KNOWN + ". Nothing is sent anywhere.",
      "Exit codes: 0 nothing to do; 1 something blocks, is held at a version without async,"
          + " is superseded, archived or gone, or a line could not be understood;"
          + " 2 wrong usage, or no such file."
    })
final class AuditCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "How to tell it: human, json or markdown (default: human).")
  private String format = "human";

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files that name dependencies.")
  private List<Path> files = List.of();

  AuditCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    ReportFormat wanted = format();
    files.forEach(this::refuseUnfit);
    LocalDate today = common.today(world);
    return switch (CatalogFile.read(common.catalog(world), common.limits(world), today)) {
      case Reading.Refused refused ->
          throw new CommandFailure(
              "the catalog itself has errors, so nothing can be looked up in it",
              "run 'catalog check' to see them",
              null);
      case Reading.Accepted accepted -> {
        var observations = new ObservationStore(common.data(world)).read();
        var judged = Judge.judge(Enricher.join(accepted.catalog(), observations), today);
        ProjectFiles disk = new ProjectFiles(files);
        Report report = new Auditor(Standings.of(judged)).audit(Project.read(disk.names(), disk));
        world.out().print(wanted.render(report));
        yield report.needsWork() ? ExitCode.PROBLEMS : ExitCode.FINE;
      }
    };
  }

  private ReportFormat format() {
    return switch (format) {
      case "human" -> new HumanReport();
      case "json" -> new JsonReport();
      case "markdown" -> new MarkdownReport();
      default ->
          throw common.usage(
              "there is no format " + SafeText.quote(format) + "; use human, json or markdown");
    };
  }

  private void refuseUnfit(Path file) {
    String shown = SafeText.quote(file.toString());
    if (Files.isDirectory(file)) {
      throw common.usage(shown + " is a folder; name a file in it: " + ManifestKind.KNOWN);
    }
    if (!Files.exists(file)) {
      throw common.usage("there is no file " + shown);
    }
    if (ManifestKind.of(ProjectFiles.name(file)).isEmpty()) {
      throw common.usage(shown + " is not a file that is read here; give " + ManifestKind.KNOWN);
    }
  }
}
