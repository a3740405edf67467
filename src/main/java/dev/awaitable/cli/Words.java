package dev.awaitable.cli;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command line says, for telling which commands it may mean. Only those are made with all
 * their options: reading the options of every command takes longer than most commands take.
 */
final class Words {

  private final @Nullable Set<String> said;

  private Words(@Nullable Set<String> said) {
    this.said = said;
  }

  /** Words that may mean any command. */
  static Words any() {
    return new Words(null);
  }

  /** The words of a command line; where they name a file with more of them, these may be any. */
  static Words of(Collection<String> line) {
    for (String word : line) {
      if (word.startsWith("@")) {
        return any();
      }
    }
    return new Words(Set.copyOf(line));
  }

  /** Whether the command of this name may be meant. */
  boolean mayMean(String name) {
    return said == null || said.contains(name);
  }

  /**
   * Gives a command a subcommand.
   *
   * @param whole the command itself, or null where it is not meant: then it has its place in the
   *     overview and among what is offered for a misspelt name, and no more
   */
  static void add(CommandLine parent, String name, String purpose, @Nullable Object whole) {
    Object command = whole == null ? CommandSpec.create() : whole;
    CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
    line.getCommandSpec().name(name).usageMessage().description(purpose);
    parent.addSubcommand(line);
  }
}
