package dev.awaitable.bench;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The functions that a profile of a build names, each on its own. */
@Command(
    name = "jmh",
    description = {
      "Measures the program's hot functions with JMH, with the flags of ./catalog.",
      "All of them take about three minutes."
    },
    mixinStandardHelpOptions = true)
final class JmhCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "REGEX",
      description = "Only those whose name has this in it, such as 'RenderBenchmark.outline'.")
  private String names = ".*";

  @Option(names = "--prof", paramLabel = "PROFILER", description = "One of JMH's, such as 'gc'.")
  private @Nullable String profiler;

  @Override
  public Integer call() throws Exception {
    var options = new OptionsBuilder().include(names).shouldFailOnError(true);
    if (profiler != null) {
      options.addProfiler(profiler);
    }
    return new Runner(options.build()).run().isEmpty() ? 1 : 0;
  }
}
