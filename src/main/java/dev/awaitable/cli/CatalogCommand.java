package dev.awaitable.cli;

import dev.awaitable.desk.HubException;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.StoreException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: its verbs, and the one place where failures become words and exit codes. */
public final class CatalogCommand implements Runnable {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private CatalogCommand() {}

  /** Runs one command line in a world and returns its {@link ExitCode}. */
  public static int run(World world, String... args) {
    int code = in(world, Words.of(List.of(args))).execute(args);
    // Writers keep such a failure to themselves, and half a report looks like a whole one.
    if (world.out().checkError()) {
      tell(
          world,
          "what there was to say could not be written in full",
          "See that there is room where the output goes, and run it again.");
      code = code == ExitCode.FINE ? ExitCode.PROBLEMS : code;
    }
    world.err().flush();
    return code;
  }

  /** Every command with its options. */
  static CommandLine in(World world) {
    return in(world, Words.any());
  }

  /** The commands that these words may mean with their options, the others by name. */
  static CommandLine in(World world, Words words) {
    CommandLine line = new CommandLine(new CatalogCommand().described());
    Verb.addAll(line, world, words);
    // After all of them: it holds for the commands that are there by now.
    line.registerConverter(Duration.class, Durations::parse);
    line.setOut(world.out());
    line.setErr(world.err());
    line.setParameterExceptionHandler(CatalogCommand::wrongUsage);
    line.setExecutionExceptionHandler((failure, failed, parsed) -> failed(world, failure, parsed));
    return line;
  }

  /** Without annotations: to read the first of these takes Java as long as the whole overview. */
  private CommandSpec described() {
    spec.name("catalog").versionProvider(new Version());
    spec.usageMessage()
        .description("Keeps a catalog of async Python libraries and makes its website and README.")
        .footer(
            "",
            "Exit codes: 0 fine, 1 problems found, 2 wrong usage, 3 the outside world left the run"
                + " inconclusive.");
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    return spec;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command to run");
  }

  private static int wrongUsage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("catalog: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(World world, Exception failure, ParseResult parsed) {
    switch (failure) {
      case CommandFailure known -> tell(world, known.getMessage(), known.advice());
      case StoreException known -> tell(world, known.getMessage(), known.hint());
      case HubException known -> {
        tell(world, known.getMessage(), known.advice());
        trace(world, failure, parsed);
        return ExitCode.INCONCLUSIVE;
      }
      default -> {
        return bug(world, failure, parsed);
      }
    }
    trace(world, failure, parsed);
    return ExitCode.PROBLEMS;
  }

  private static void tell(World world, @Nullable String what, String advice) {
    // damaged files are quoted in here, whatever they hold
    world.err().println("catalog: " + SafeText.clean(String.valueOf(what)));
    world.err().println("  help: " + SafeText.clean(advice));
  }

  private static int bug(World world, Exception failure, ParseResult parsed) {
    world.err().println("catalog: a fault of the program: " + failure);
    if (!trace(world, failure, parsed)) {
      world.err().println("  help: run it again with --verbose and report what it shows");
    }
    return ExitCode.BUG;
  }

  private static boolean trace(World world, Exception failure, ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    boolean wanted = command.hasMatchedOption("--verbose");
    if (wanted) {
      failure.printStackTrace(world.err());
    }
    return wanted;
  }

  /** The version the jar was built as, or a word where there is no jar. */
  static String version() {
    String version = CatalogCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Tells the version the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"catalog " + version()};
    }
  }
}
