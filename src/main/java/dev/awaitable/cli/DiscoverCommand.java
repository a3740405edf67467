package dev.awaitable.cli;

import dev.awaitable.discover.Discovery;
import dev.awaitable.discover.ProposalFormats;
import dev.awaitable.discover.Proposals;
import dev.awaitable.enrich.Observations;
import dev.awaitable.model.Catalog;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.ObservationStore;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what the catalog lacks. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "GITHUB_TOKEN lets GitHub answer more often. What is listed, removed or declined is left out,"
          + " and so is what the thresholds in the catalog's 'policy' keep out.",
      "Exit codes: 0 done, also where a part could not be looked at, 1 the catalog has errors, 2"
          + " wrong usage, 3 nobody answered."
    })
final class DiscoverCommand implements Callable<Integer> {

  private static final int MOST = 500;

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "yaml",
      description = "How to propose: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.YAML;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many candidates, best first (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--searches",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many searches to make on GitHub at most (default: ${DEFAULT-VALUE}).")
  private int searches = 40;

  @Option(
      names = "--dependencies-of",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Of how many listed packages to ask PyPI what they need; 0 for none (default:"
              + " ${DEFAULT-VALUE}).")
  private int dependents = 100;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "How long one request may take (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(30);

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "How long looking may take in all (default: ${DEFAULT-VALUE}).")
  private Duration budget = Duration.ofMinutes(15);

  DiscoverCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST || searches < 1 || searches > MOST || dependents < 0) {
      throw common.usage("--limit and --searches are numbers from 1 to " + MOST);
    }
    return CatalogFile.workOn(
        world, common, "Nobody was asked.", accepted -> look(accepted.catalog()));
  }

  private int look(Catalog catalog) {
    Observations known = new ObservationStore(common.data(world)).read();
    Network network = Network.of(world, common, catalog.head(), timeout, budget);
    if (!network.hasToken()) {
      world
          .err()
          .println(
              "catalog: GITHUB_TOKEN is not set, so GitHub allows 10 searches a minute and 60 other"
                  + " requests an hour");
    }
    Discovery discovery =
        new Discovery(
            catalog,
            known.renames(),
            new Discovery.World(
                network.apis().search(),
                network.apis(),
                network.apis().dependencyIndex(),
                network.apis().packageIndex()),
            common.today(world));
    Proposals proposals = discovery.look(new Discovery.Bounds(limit, searches, dependents));
    proposals
        .notes()
        .forEach(note -> world.err().println("catalog: not known: " + SafeText.clean(note)));
    if (!proposals.answered()) {
      world.err().println("catalog: nobody answered, so that nothing can be proposed");
      return ExitCode.INCONCLUSIVE;
    }
    world.out().print(format.write(new ProposalFormats(catalog), proposals));
    return ExitCode.FINE;
  }

  /** For whom candidates are written down. */
  private enum Format {
    YAML,
    HUMAN,
    JSON,
    MARKDOWN;

    String write(ProposalFormats formats, Proposals proposals) {
      return switch (this) {
        case YAML -> formats.yaml(proposals);
        case HUMAN -> formats.human(proposals);
        case JSON -> formats.json(proposals);
        case MARKDOWN -> formats.markdown(proposals);
      };
    }

    /** The word that the option takes. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
