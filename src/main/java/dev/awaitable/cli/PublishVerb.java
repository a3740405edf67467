package dev.awaitable.cli;

import picocli.CommandLine;

/** The commands of {@code publish}, in the order of its overview, each with its purpose. */
enum PublishVerb {
  COMMENT("Post or update the one comment with the report on a pull request."),
  TRIAGE("Keep one issue with what needs a person; closed when nothing does."),
  FIXES("Keep one pull request with the changes that './catalog fix' would make."),
  DATA("Commit new observations and the README made of them, when a reader would see a change."),
  HEALTH("Keep an issue while the rebuild is inconclusive again and again, or the data grows old."),
  VOTES("Count the votes on additions and label those that have enough."),
  SUGGESTION("Make a pull request of a suggestion by form, or answer what is missing."),
  CANDIDATES("Keep one issue with what 'discover --format markdown' found.");

  private final String purpose;

  PublishVerb(String purpose) {
    this.purpose = purpose;
  }

  /** Gives {@code publish} its commands: those that may be meant whole, the others by name. */
  static void addAll(CommandLine publish, World world, Words words) {
    for (PublishVerb verb : values()) {
      words.add(publish, verb, verb.purpose, () -> verb.command(world));
    }
  }

  private Object command(World world) {
    return switch (this) {
      case COMMENT -> new PublishComment(world);
      case TRIAGE -> new PublishTriage(world);
      case FIXES -> new PublishFixes(world);
      case DATA -> new PublishData(world);
      case HEALTH -> new PublishHealth(world);
      case VOTES -> new PublishVotes(world);
      case SUGGESTION -> new PublishSuggestion(world);
      case CANDIDATES -> new PublishCandidates(world);
    };
  }
}
