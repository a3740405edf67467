package dev.awaitable.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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
   * Gives a command a subcommand. One that is not meant has its place in the overview and among
   * what is offered for a misspelt name, and no more.
   *
   * @param verb by whose name it is called
   * @param whole makes the command itself, where it may be meant
   */
  void add(CommandLine parent, Enum<?> verb, String purpose, Supplier<Object> whole) {
    String name = verb.name().toLowerCase(Locale.ROOT);
    Object command = mayMean(name) ? whole.get() : CommandSpec.create();
    CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
    line.getCommandSpec().name(name).usageMessage().description(purpose);
    parent.addSubcommand(line);
  }
}
