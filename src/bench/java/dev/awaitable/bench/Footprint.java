package dev.awaitable.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What this process has used so far.
 *
 * @param rssMegabytes the most memory it had resident, code and libraries included; -1 where the
 *     system does not tell
 * @param heapMegabytes the most its heap held, dead objects included
 * @param threads the most platform threads it had at once
 * @param cpu processor time
 * @param load the machine's load average over the last minute
 */
record Footprint(long rssMegabytes, long heapMegabytes, int threads, Duration cpu, double load) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Footprint now() throws IOException {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new Footprint(
        rss(),
        heap >> 20,
        ManagementFactory.getThreadMXBean().getPeakThreadCount(),
        processorTime(),
        system().getSystemLoadAverage());
  }

  /** The processor time that this process has taken. */
  static Duration processorTime() {
    return Duration.ofNanos(system().getProcessCpuTime());
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static long rss() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return -1;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .findFirst()
        .orElse(-1);
  }
}
