package dev.awaitable.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Option;

/** Shows what each stage of a command took. */
final class TimingsOption {

  @Option(
      names = "--timings",
      description =
          "At the end, show what each stage took, and how much of that was computing and how much"
              + " waiting.")
  private boolean timings;

  /** A watch that sees the processors where that is asked for: asking them takes time itself. */
  Stopwatch watch() {
    if (!timings) {
      return new Stopwatch();
    }
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    var watch = new Stopwatch(system::getProcessCpuTime);
    ProcessHandle.current()
        .info()
        .startInstant()
        .ifPresent(start ->
            watch.note(
                "start",
                Duration.between(start, Instant.now()),
                Duration.ofNanos(system.getProcessCpuTime())));
    return watch;
  }

  /** Shows the stages, if that was asked for. */
  void print(Stopwatch watch, World world) {
    if (timings) {
      watch.print(world.err());
    }
  }
}
