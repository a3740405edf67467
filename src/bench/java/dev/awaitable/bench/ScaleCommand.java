package dev.awaitable.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How check and build grow with the catalog, from start to exit of the process. */
@Command(
    name = "scale",
    description = "Checks and builds made-up catalogs of several sizes; prints time and memory.",
    mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

  private static final Path IN_MEMORY = Path.of("/dev/shm");
  private static final String NOW = "2026-11-20T00:00:00Z";

  @Option(
      names = "--entries",
      split = ",",
      description = "Sizes to measure (default: ${DEFAULT-VALUE}).")
  private int[] entries = {300, 1_000, 10_000};

  @Option(names = "--runs", description = "The median of so many is told (default: 3).")
  private int runs = 3;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  @Override
  public Integer call() throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    say("load average before %.2f; every figure the median of %d runs", load, runs);
    say("%-10s %-16s %10s %12s %10s", "entries", "command", "time", "an entry", "memory");
    boolean fine = true;
    for (int size : entries) {
      Path folder =
          Files.createTempDirectory(
              IN_MEMORY.toFile().isDirectory() ? IN_MEMORY : Path.of("."), "scale");
      try {
        fine &= measure(size, folder);
      } finally {
        delete(folder);
      }
    }
    return fine ? 0 : 1;
  }

  private boolean measure(int size, Path folder) throws Exception {
    new SyntheticCatalog(size, 20, seed).write(folder);
    Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
    WholeProcess program = new WholeProcess(jar, Path.of("").toAbsolutePath());
    String catalog = folder.resolve("catalog.yaml").toString();
    String[] common = {"--catalog", catalog, "--max-catalog-size", "1000", "--now", NOW};
    boolean fine = tell(size, "check", program, () -> {}, with(common, "check"));
    Path site = folder.resolve("site");
    String[] build = with(common, "build", "--offline");
    fine &= tell(size, "build", program, () -> delete(site), build);
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
    for (int i = 0; i < runs; i++) {
      before.prepare();
      all.add(program.run(List.of(), arguments));
    }
    all.sort(Comparator.comparing(WholeProcess.Run::wall));
    Duration median = all.get(all.size() / 2).wall();
    long most = all.stream().mapToLong(WholeProcess.Run::megabytes).max().orElse(-1);
    boolean fine = all.stream().allMatch(it -> it.code() == 0);
    say(
        "%,-10d %-16s %8.2f s %9.2f ms %7d MB%s",
        size,
        what,
        median.toNanos() / 1e9,
        median.toNanos() / 1e6 / size,
        most,
        fine ? "" : "  FAILED");
    return fine;
  }

  private static String[] with(String[] options, String... command) {
    return Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
