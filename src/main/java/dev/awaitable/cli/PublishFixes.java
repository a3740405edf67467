package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.desk.FixRequest;
import dev.awaitable.desk.StandingPullRequest;
import dev.awaitable.net.GitHubHub;
import dev.awaitable.triage.FixPlan;
import dev.awaitable.triage.SafeFixes;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the one pull request with the changes that are safe to make. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishFixes implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Option(
      names = "--parent",
      paramLabel = "COMMIT",
      description = "The commit that the catalog is of (default: GITHUB_SHA).")
  private @Nullable String parent;

  PublishFixes(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path file = common.catalog(world);
    return CatalogFile.workOn(
        world, common, "The pull request was left as it is.", accepted -> keep(file, accepted));
  }

  private int keep(Path file, Reading.Accepted accepted) {
    FixPlan plan =
        FixPlan.of(
            accepted.findings().source(),
            SafeFixes.in(new CaseFiles(world, common).of(accepted)),
            text -> CatalogFile.wrong(world, common, text));
    String from = parent == null ? PublishOptions.variable(world, common, "GITHUB_SHA") : parent;
    GitHubHub hub = publishing.hub(world, common);
    StandingPullRequest.Outcome outcome =
        new StandingPullRequest(hub.pullRequests(), hub.issues(), hub.commits(), publishing.us())
            .keep(FixRequest.of(plan, from, String.valueOf(file.getFileName())));
    world
        .out()
        .println(
            "Safe changes: "
                + plan.made().size()
                + ". The pull request was "
                + outcome.what().word()
                + ".");
    return ExitCode.FINE;
  }
}
