package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.desk.Health;
import dev.awaitable.desk.StandingIssue;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.net.GitHubHub;
import dev.awaitable.store.ObservationStore;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the issue that says that the rebuild itself needs a person. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishHealth implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Option(
      names = "--asked",
      paramLabel = "HOW",
      required = true,
      description =
          "How asking ended in this run: the exit code of refresh, 0 or 3; anything else means that"
              + " nobody was asked.")
  private String asked = "";

  @Option(
      names = "--workflow",
      paramLabel = "FILE",
      defaultValue = "rebuild.yml",
      description = "The workflow whose runs are looked at (default: ${DEFAULT-VALUE}).")
  private String workflow = "rebuild.yml";

  PublishHealth(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return CatalogFile.workOn(world, common, "The issue was left as it is.", this::keep);
  }

  private int keep(Reading.Accepted accepted) {
    GitHubHub hub = publishing.hub(world, common);
    Health.Streak streak =
        Health.streak(
            hub.runs(),
            workflow,
            hub.commits().defaultBranch(),
            present(),
            asked(),
            common.now(world));
    @Nullable LocalDate newest =
        Enricher.join(accepted.catalog(), new ObservationStore(common.data(world)).read())
            .newestObservation();
    StandingIssue.Wanted wanted =
        Health.issue(
            streak,
            newest,
            accepted.catalog().head().policy().dataOldAfterDays(),
            common.today(world));
    StandingIssue.Done done = new StandingIssue(hub.issues(), publishing.us()).keep(wanted);
    world
        .out()
        .printf(
            Locale.ROOT,
            "Inconclusive runs in a row: %d. Newest observation: %s. The issue was %s.%n",
            streak.runs(),
            newest == null ? "none" : newest,
            done.word());
    return ExitCode.FINE;
  }

  private Health.Asked asked() {
    return switch (asked) {
      case "0" -> Health.Asked.CONCLUSIVE;
      case "3" -> Health.Asked.INCONCLUSIVE;
      default -> Health.Asked.NOT_ASKED;
    };
  }

  private long present() {
    String id = world.environment().getOrDefault("GITHUB_RUN_ID", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
  }
}
