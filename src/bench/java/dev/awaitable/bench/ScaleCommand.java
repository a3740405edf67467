package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How check and build grow with the catalog, from start to exit of the process. */
@Command(
    name = "scale",
    description = "Checks and builds made-up catalogs of several sizes; prints time and memory.",
    mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

  private static final String NOW = "2026-11-20T00:00:00Z";

  @Option(
      names = "--entries",
      split = ",",
      description = "Sizes to measure (default: ${DEFAULT-VALUE}).")
  private int[] entries = {300, 1_000, 10_000};

  @Mixin private final Repeats repeats = new Repeats();

  /** Nanoseconds an entry, by what was measured, at the size before. */
  private final Map<String, Double> eachBefore = new HashMap<>();

  @Override
  public Integer call() throws Exception {
    double load = Footprint.loadAverage();
    say("load average before %.2f; every figure the median of %d runs", load, repeats.runs());
    say(
        "%-10s %-16s %10s %12s %10s   %s",
        "entries", "command", "time", "an entry", "memory", "growth");
    boolean fine = true;
    for (int size : entries) {
      Path folder = Workplace.make("scale");
      try {
        fine &= measure(size, folder);
      } finally {
        Workplace.delete(folder);
      }
    }
    return fine ? 0 : 1;
  }

  private boolean measure(int size, Path folder) throws Exception {
    new SyntheticCatalog(size, 20, repeats.seed()).write(folder);
    WholeProcess program = WholeProcess.program();
    String catalog = folder.resolve("catalog.yaml").toString();
    String[] common = {"--catalog", catalog, "--max-catalog-size", "1000", "--now", NOW};
    boolean fine = tell(size, "check", program, () -> {}, with(common, "check"));
    Path site = folder.resolve("site");
    String[] build = with(common, "build", "--offline");
    fine &= tell(size, "build", program, () -> Workplace.delete(site), build);
    fine &= tell(size, "build, unchanged", program, () -> {}, build);
    return fine;
  }

  /** What has to be done before each run. */
  private interface Preparation {
    void prepare() throws IOException;
  }

  private boolean tell(
      int size, String what, WholeProcess program, Preparation before, String[] arguments)
      throws Exception {
    List<WholeProcess.Run> all = new ArrayList<>();
    for (int i = 0; i < repeats.runs(); i++) {
      before.prepare();
      all.add(program.run(arguments));
    }
    Duration median = Repeats.median(all.stream().map(WholeProcess.Run::wall).toList());
    long most = all.stream().mapToLong(WholeProcess.Run::megabytes).max().orElse(-1);
    boolean fine = all.stream().allMatch(it -> it.code() == 0);
    say(
        "%,-10d %-16s %8.2f s %9.2f ms %7d MB   %s%s",
        size,
        what,
        median.toNanos() / 1e9,
        median.toNanos() / 1e6 / size,
        most,
        growth(size, what, median),
        fine ? "" : "  FAILED");
    return fine;
  }

  /**
   * Growth against the size before: 1.00 is a straight line through nothing, below it are the costs
   * that do not grow, and above it is what to worry about.
   */
  private String growth(int size, String what, Duration time) {
    double each = time.toNanos() / (double) size;
    Double before = eachBefore.put(what, each);
    return before == null ? "" : String.format(Locale.ROOT, "%.2f", each / before);
  }

  private static String[] with(String[] options, String... command) {
    return Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new);
  }
}
