package dev.awaitable.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks; {@code docs/performance.md} says what each is for and what came out. */
@Command(
    name = "src/bench/run",
    description = "Measures the program against made-up worlds on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LinksCommand.class,
      FaultsCommand.class,
      SynthesizeCommand.class,
      ScaleCommand.class,
      HugoCommand.class,
      JmhCommand.class,
      HistoryCommand.class,
      ReadDataCommand.class,
      RefreshScaleCommand.class
    })
final class Bench {

  private Bench() {}

  /** Ends with 0 when every target was met, 1 when one was missed, 2 after wrong usage. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
