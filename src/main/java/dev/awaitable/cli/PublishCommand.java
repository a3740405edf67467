package dev.awaitable.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything that is said or changed on GitHub, a subcommand each. */
@Command(
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Made for the workflows in .github/workflows; docs/workflows.md tells what each may do.",
      "Every one can be run again: what is there already is found and not made twice."
    })
final class PublishCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private PublishCommand() {}

  /** The command with its subcommands. */
  static CommandLine in(World world, Words words) {
    CommandLine line = new CommandLine(new PublishCommand());
    PublishVerb.addAll(line, world, words);
    return line;
  }

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("run outside of a command line");
    }
    throw new ParameterException(spec.commandLine(), "say what to publish");
  }
}
