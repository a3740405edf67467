package dev.awaitable.cli;

import picocli.CommandLine;

/** The commands, in the order of the overview, each with its purpose. */
enum Verb {
  BUILD("Judge the catalog and render the website and README.md, all or nothing."),
  SERVE(
      "Show the site on this machine, made anew whenever the catalog, the data or a template"
          + " changes; nothing is written."),
  CHECK("Read the catalog and report every problem, with how to mend it."),
  EXPLAIN("Show what a rule of 'check' is about, or list all rules."),
  ADD(
      "Add a library: ask its forge and PyPI, propose a category, ask for the rest, and put the"
          + " entry at its place."),
  FORMAT(
      "Put the catalog file into its canonical form: entries and keys in order, one way to write"
          + " each value. Every comment is kept."),
  IMPORT(
      "Turn the README of an awesome list into entries for a catalog, and tell what could not be"
          + " placed."),
  REPORT("Tell what needs a person: dead and moved links, archived and stale libraries."),
  FIX(
      "Write into the catalog what is certain: permanent moves of links, proved renames of"
          + " repositories."),
  REFRESH("Ask forges, PyPI and every linked site about the catalog, and keep what they say."),
  DISCOVER("Look on GitHub and PyPI for what the catalog lacks, and propose it with its evidence."),
  AUDIT("Look up what a Python project depends on: what blocks, what to use instead."),
  PUBLISH("Keep comments, labels, issues, pull requests and data on GitHub as they should be.");

  private final String purpose;

  Verb(String purpose) {
    this.purpose = purpose;
  }

  /** Gives the program its commands: those that may be meant whole, the others by name. */
  static void addAll(CommandLine program, World world, Words words) {
    for (Verb verb : values()) {
      words.add(program, verb, verb.purpose, () -> verb.command(world, words));
    }
  }

  private Object command(World world, Words words) {
    return switch (this) {
      case BUILD -> new BuildCommand(world);
      case SERVE -> new ServeCommand(world);
      case CHECK -> new CheckCommand(world);
      case EXPLAIN -> new ExplainCommand(world);
      case ADD -> new AddCommand(world);
      case FORMAT -> new FormatCommand(world);
      case IMPORT -> new ImportCommand(world);
      case REPORT -> new ReportCommand(world);
      case FIX -> new FixCommand(world);
      case REFRESH -> new RefreshCommand(world);
      case DISCOVER -> new DiscoverCommand(world);
      case AUDIT -> new AuditCommand(world);
      case PUBLISH -> PublishCommand.in(world, words);
    };
  }
}
