package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.desk.StandingIssue;
import dev.awaitable.desk.TriageIssue;
import dev.awaitable.triage.Triage;
import dev.awaitable.triage.TriageReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the one issue that tells what needs a person. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishTriage implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  PublishTriage(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return CatalogFile.workOn(world, common, "The issue was left as it is.", this::keep);
  }

  private int keep(Reading.Accepted accepted) {
    TriageReport report = Triage.of(new CaseFiles(world, common).of(accepted));
    StandingIssue.Wanted wanted = TriageIssue.of(report);
    StandingIssue.Done done =
        new StandingIssue(publishing.hub(world, common).issues(), publishing.us()).keep(wanted);
    world.out().println("The triage issue was " + done.word() + ".");
    return ExitCode.FINE;
  }
}
