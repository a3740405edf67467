package dev.awaitable.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
 */
record Footprint(long rssMegabytes, long heapMegabytes, int threads, Duration cpu) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Footprint now() {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new Footprint(
        WholeProcess.resident(STATUS),
        heap >> 20,
        ManagementFactory.getThreadMXBean().getPeakThreadCount(),
        processorTime());
  }

  /** The processor time that this process has taken. */
  static Duration processorTime() {
    return Duration.ofNanos(system().getProcessCpuTime());
  }

  /** The machine's load average over the last minute. */
  static double loadAverage() {
    return system().getSystemLoadAverage();
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
