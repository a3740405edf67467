package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.desk.Votes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the votes on pull requests that add libraries. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishVotes implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  PublishVotes(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return CatalogFile.workOn(world, common, "No vote was counted.", this::count);
  }

  private int count(Reading.Accepted accepted) {
    int threshold = accepted.catalog().head().policy().votesNeeded();
    for (Votes.Count count : new Votes(publishing.hub(world, common).issues(), threshold).count()) {
      world
          .out()
          .printf(
              "#%d: %d of %d votes%s%n",
              count.number(), count.votes(), threshold, count.passed() ? ", passed" : "");
    }
    return ExitCode.FINE;
  }
}
