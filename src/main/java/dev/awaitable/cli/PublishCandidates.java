package dev.awaitable.cli;

import dev.awaitable.desk.Label;
import dev.awaitable.desk.Marker;
import dev.awaitable.desk.StandingIssue;
import dev.awaitable.discover.ProposalFormats;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps the one issue with libraries that the catalog lacks. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishCandidates implements Callable<Integer> {

  /** GitHub takes 65,536 characters. */
  private static final long LONGEST = 65_536;

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Parameters(paramLabel = "FILE", description = "The list that discover printed.")
  private Path file = Path.of("");

  PublishCandidates(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    String body = PublishOptions.text(file, 4 * LONGEST);
    Marker marker = new Marker(ProposalFormats.MARKER);
    if (!marker.marks(body) || body.length() > LONGEST) {
      throw new CommandFailure(
          file + " is not what 'discover --format markdown' prints",
          "print it again; nothing was published",
          null);
    }
    var wanted =
        new StandingIssue.Wanted(
            marker,
            "Libraries that the catalog lacks",
            body,
            Set.of(Label.CANDIDATES),
            !body.contains("\n### "));
    StandingIssue.Done done =
        new StandingIssue(publishing.hub(world, common).issues(), publishing.us()).keep(wanted);
    world.out().println("The issue with candidates was " + done.word() + ".");
    return ExitCode.FINE;
  }
}
