package dev.awaitable.bench;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of what is measured several times on something that dice made. */
final class Repeats {

  @Option(names = "--runs", description = "The median of so many is told (default: 3).")
  private int runs = 3;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  int runs() {
    return runs;
  }

  long seed() {
    return seed;
  }

  /** The one in the middle, of two the larger. */
  static <T extends Comparable<? super T>> T median(Collection<T> all) {
    List<T> sorted = all.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
