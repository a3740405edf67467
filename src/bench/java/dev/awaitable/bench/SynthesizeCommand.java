package dev.awaitable.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a made-up catalog to look at or to measure with. */
@Command(
    name = "synthesize",
    description = "Writes a made-up catalog and its observations into a folder.",
    mixinStandardHelpOptions = true)
final class SynthesizeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder to write into.")
  private Path folder = Path.of(".");

  @Option(names = "--entries", description = "How many libraries (default: ${DEFAULT-VALUE}).")
  private int entries = 1000;

  @Option(
      names = "--months",
      description = "Months of past counts for each (default: ${DEFAULT-VALUE}).")
  private int months = 20;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    new SyntheticCatalog(entries, months, seed).write(folder);
    return 0;
  }
}
