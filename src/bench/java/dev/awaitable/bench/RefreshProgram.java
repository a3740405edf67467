package dev.awaitable.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Refreshes a catalog with the whole program, in a process of its own that can be killed. */
final class RefreshProgram {

  private static final long LOOK_EVERY_MILLIS = 20;

  private final Path folder;
  private final List<String> flags;
  private final List<String> options;
  private final Map<String, String> environment;

  /**
   * A program with its catalog.
   *
   * @param folder where {@code catalog.yaml} is
   * @param flags more flags of Java's
   * @param options more options of the command
   * @param environment variables that point it to a made-up world
   */
  RefreshProgram(
      Path folder, List<String> flags, List<String> options, Map<String, String> environment) {
    this.folder = folder;
    this.flags = flags;
    this.options = options;
    this.environment = environment;
  }

  /**
   * What a run came to.
   *
   * @param wall from start to exit
   * @param megabytes the most memory it had resident; -1 where the system does not tell
   * @param cpu the processor time it took
   * @param code its exit code
   * @param killed whether it was killed
   */
  record Run(Duration wall, long megabytes, Duration cpu, int code, boolean killed) {}

  /** Runs it on a data folder, and kills it as soon as somebody says so. */
  Run run(Path data, BooleanSupplier kill) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start(data);
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long most = -1;
    Duration cpu = Duration.ZERO;
    boolean killed = false;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, WholeProcess.resident(status));
      cpu = process.info().totalCpuDuration().orElse(cpu);
      if (!killed && kill.getAsBoolean()) {
        process.destroyForcibly();
        killed = true;
      }
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Run(wall, most, cpu, process.exitValue(), killed);
  }

  private Process start(Path data) throws IOException {
    Path jar =
        Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)[0]);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(flags);
    command.addAll(List.of("-Dcatalog.home=" + folder, "-jar", jar.toString(), "refresh"));
    command.addAll(List.of("--catalog", folder.resolve("catalog.yaml").toString()));
    command.addAll(List.of("--data", data.toString(), "--timings"));
    command.addAll(options);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output.txt").toFile()));
    process.environment().putAll(environment);
    return process.start();
  }

  /** What the last runs printed. */
  List<String> output() throws IOException {
    return Files.readAllLines(folder.resolve("output.txt"));
  }
}
