package dev.awaitable.cli;

import dev.awaitable.check.Nearest;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the page of a rule, which the jar carries, or lists all rules. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private static final int MOST_NAMES = 4;

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule's name, as it stands in brackets in a report.")
  private @Nullable String rule;

  @Option(names = "--verbose", description = "Show where in the program an unexpected error arose.")
  private boolean verbose;

  ExplainCommand(World world) {
    this.world = world;
  }

  boolean verbose() {
    return verbose;
  }

  @Override
  public Integer call() {
    if (rule == null) {
      list();
    } else {
      String name = plain(rule);
      Rule known = find(name).orElseThrow(() -> unknown(name));
      world.out().print(page(known));
    }
    return ExitCode.FINE;
  }

  /** The name alone, where {@code error[name]} was copied from a report. */
  private static String plain(String written) {
    return written.strip().replaceFirst("^\\w*\\[(.*)]:?$", "$1").toLowerCase(Locale.ROOT);
  }

  private static Optional<Rule> find(String name) {
    return Arrays.stream(Rule.values()).filter(it -> it.slug().equals(name)).findAny();
  }

  private ParameterException unknown(String name) {
    if (spec == null) {
      throw new IllegalStateException("run outside of a command line");
    }
    List<String> names = Arrays.stream(Rule.values()).map(Rule::slug).toList();
    List<String> near = Nearest.several(name, names, MOST_NAMES);
    String advice =
        near.isEmpty()
            ? "'explain' without a name lists all"
            : "the nearest: " + String.join(", ", near);
    return new ParameterException(
        spec.commandLine(), "there is no rule " + SafeText.quote(name) + "; " + advice);
  }

  private void list() {
    int width = Arrays.stream(Rule.values()).mapToInt(it -> it.slug().length()).max().orElse(0);
    for (Rule each : Rule.values()) {
      String kind = each.severity() == Severity.WARNING ? " (warning)" : "";
      String room = " ".repeat(width - each.slug().length() + 2);
      world.out().println(each.slug() + room + each.title() + kind);
    }
  }

  private static String page(Rule rule) {
    String name = "/problems/" + rule.slug() + ".md";
    try (InputStream in = ExplainCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
