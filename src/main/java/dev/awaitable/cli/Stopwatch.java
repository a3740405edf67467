package dev.awaitable.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notes how long each stage of a run took. */
final class Stopwatch {

  private final Map<String, Long> stages = new LinkedHashMap<>();

  /** Runs a stage and notes its time, also when it fails. */
  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      stages.merge(stage, System.nanoTime() - start, Long::sum);
    }
  }

  /** Each stage with its milliseconds, in the order they ran. */
  String summary() {
    return stages.entrySet().stream()
        .map(it -> String.format(Locale.ROOT, "%s %d ms", it.getKey(), it.getValue() / 1_000_000))
        .collect(Collectors.joining(" · "));
  }
}
