package dev.awaitable.cli;

import dev.awaitable.desk.HubException;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.StoreException;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: its verbs, and the one place where failures become words and exit codes. */
@Command(
    name = "catalog",
    description = "Keeps a catalog of async Python libraries and makes its website and README.",
    mixinStandardHelpOptions = true,
    versionProvider = CatalogCommand.Version.class,
    footer = {
      "",
      "Exit codes: 0 fine, 1 problems found, 2 wrong usage, 3 the outside world left the run"
          + " inconclusive."
    })
public final class CatalogCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private CatalogCommand() {}

  /** Runs one command line in a world and returns its {@link ExitCode}. */
  public static int run(World world, String... args) {
    int code = in(world).execute(args);
    world.out().flush();
    world.err().flush();
    return code;
  }

  /** Every command with its options. */
  static CommandLine in(World world) {
    CommandLine line = new CommandLine(new CatalogCommand());
    line.addSubcommand(new BuildCommand(world));
    line.addSubcommand(new ServeCommand(world));
    line.addSubcommand(new CheckCommand(world));
    line.addSubcommand(new ExplainCommand(world));
    line.addSubcommand(new AddCommand(world));
    line.addSubcommand(new FormatCommand(world));
    line.addSubcommand(new ImportCommand(world));
    line.addSubcommand(new ReportCommand(world));
    line.addSubcommand(new FixCommand(world));
    line.addSubcommand(new RefreshCommand(world));
    line.addSubcommand(new DiscoverCommand(world));
    line.registerConverter(Duration.class, Durations::parse);
    line.addSubcommand(new AuditCommand(world));
    line.addSubcommand(PublishCommand.in(world));
    // After all of them: it holds for the commands that are there by now.
    line.registerConverter(Duration.class, Durations::parse);
    line.setOut(world.out());
    line.setErr(world.err());
    line.setParameterExceptionHandler(CatalogCommand::wrongUsage);
    line.setExecutionExceptionHandler((failure, failed, parsed) -> failed(world, failure, parsed));
    return line;
  }

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("run outside of a command line");
    }
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
