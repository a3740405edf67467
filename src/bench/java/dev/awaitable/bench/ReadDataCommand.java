package dev.awaitable.bench;

import dev.awaitable.observe.Kept;
import dev.awaitable.store.ObservationStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Reads everything in a data folder once, in a Java that has done nothing else yet, and says how
 * long that took. The program's own {@code --timings} cannot tell, since it reads beside the check.
 */
@Command(
    name = "read-data",
    description = "Reads a data folder and says in how many milliseconds; history runs it.",
    mixinStandardHelpOptions = true)
final class ReadDataCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Kept kept = new ObservationStore(data).kept();
    int rows = kept.observations().factSets().size() + kept.links().size() + kept.changes().size();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("read data " + millis + " ms, " + rows + " rows");
    return 0;
  }
}
