package dev.awaitable.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notes how long each stage of a run took, and how much of that the processors worked. */
final class Stopwatch {

  private final LongSupplier computed;
  private final Map<String, Stage> stages = new LinkedHashMap<>();

  /** Measures time alone. */
  Stopwatch() {
    this(() -> 0);
  }

  /**
   * Measures the processors too.
   *
   * @param computed nanoseconds that the processors have worked for this process so far
   */
  Stopwatch(LongSupplier computed) {
    this.computed = computed;
  }

  /**
   * What a stage took, in nanoseconds.
   *
   * @param took from its beginning to its end
   * @param computing what all processors together worked meanwhile
   */
  private record Stage(long took, long computing) {
    Stage and(Stage other) {
      return new Stage(took + other.took, computing + other.computing);
    }

    /** What passed without any work, as far as one can tell: several processors hide it. */
    long waiting() {
      return Math.max(0, took - computing);
    }
  }

  /** Runs a stage and notes its time, also when it fails. */
  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    long worked = computed.getAsLong();
    try {
      return work.get();
    } finally {
      var spent = new Stage(System.nanoTime() - start, computed.getAsLong() - worked);
      stages.merge(stage, spent, Stage::and);
    }
  }

  /** Notes a stage that is over: the start of the program. */
  void note(String stage, Duration took, Duration computing) {
    stages.merge(stage, new Stage(took.toNanos(), computing.toNanos()), Stage::and);
  }

  /** Each stage with its milliseconds, in the order they ran. */
  String summary() {
    return stages.entrySet().stream()
        .map(it -> String.format(Locale.ROOT, "%s %d ms", it.getKey(), millis(it.getValue().took)))
        .collect(Collectors.joining(" · "));
  }

  /** A table of the stages and of all of them together. */
  void print(PrintWriter out) {
    row(out, "stage", "took", "computing", "waiting");
    Stage all = new Stage(0, 0);
    long waiting = 0;
    for (Map.Entry<String, Stage> it : stages.entrySet()) {
      Stage stage = it.getValue();
      row(out, it.getKey(), ms(stage.took), ms(stage.computing), ms(stage.waiting()));
      all = all.and(stage);
      waiting += stage.waiting();
    }
    row(out, "all", ms(all.took), ms(all.computing), ms(waiting));
    out.flush();
  }

  private static void row(
      PrintWriter out, String stage, String took, String computing, String waiting) {
    out.printf(Locale.ROOT, "%-12s %10s %10s %10s%n", stage, took, computing, waiting);
  }

  private static String ms(long nanos) {
    return String.format(Locale.ROOT, "%,d ms", millis(nanos));
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
