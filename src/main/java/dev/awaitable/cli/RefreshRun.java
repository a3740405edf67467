package dev.awaitable.cli;

import dev.awaitable.model.Catalog;
import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.ApiSettings;
import dev.awaitable.net.GitHubToken;
import dev.awaitable.net.HostGates;
import dev.awaitable.net.HttpCanaries;
import dev.awaitable.net.HttpLinkProbe;
import dev.awaitable.net.LinkSweep;
import dev.awaitable.net.Manners;
import dev.awaitable.net.ProbeSettings;
import dev.awaitable.net.Reach;
import dev.awaitable.net.RepositoryHosts;
import dev.awaitable.net.Timekeeper;
import dev.awaitable.observe.Outcome;
import dev.awaitable.observe.Outside;
import dev.awaitable.observe.Refresh;
import dev.awaitable.observe.RefreshSettings;
import dev.awaitable.store.ObservationJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One run of asking, put together from the options, the environment and the clock. */
final class RefreshRun {

  /** The time that a host asked as a test is given: with no network, nobody should wait long. */
  private static final Duration CANARY_TIMEOUT = Duration.ofSeconds(8);

  private final World world;
  private final CommonOptions common;
  private final RefreshOptions options;

  RefreshRun(World world, CommonOptions common, RefreshOptions options) {
    this.world = world;
    this.common = common;
    this.options = options;
  }

  /** Asks, and shows what came of it at each host. */
  Outcome run(Catalog catalog, Path data) {
    Clock clock = common.clock(world);
    Timekeeper time = Network.timekeeper(world, clock);
    Wiring wiring;
    try {
      wiring = wire(catalog, time);
    } catch (IllegalArgumentException wrong) {
      throw common.usage(String.valueOf(wrong.getMessage()));
    }
    Outcome outcome;
    try (ObservationJournal journal = ObservationJournal.open(data)) {
      var progress = new ProgressLine(world.err(), clock, world.terminal());
      outcome =
          new Refresh(wiring.settings(), wiring.outside(), journal, progress, clock).run(catalog);
    }
    show(outcome, wiring);
    return outcome;
  }

  /**
   * What a run is made of.
   *
   * @param services the addresses that APIs are at, to tell whose waiting was whose
   */
  private record Wiring(
      RefreshSettings settings,
      Outside outside,
      HostGates gates,
      RepositoryHosts forges,
      ApiAddresses services) {}

  private Wiring wire(Catalog catalog, Timekeeper time) {
    Map<String, String> environment = world.environment();
    Reach reach = common.reach();
    Manners manners = options.manners();
    Duration budget = options.budget();
    Instant deadline = budget == null ? null : time.now().plus(budget);
    HostGates gates = new HostGates(manners, time, deadline);
    String userAgent = Network.userAgent(catalog.head(), environment);
    ProbeSettings links =
        new ProbeSettings(
            userAgent, options.timeout(Duration.ofSeconds(20)), Duration.ofSeconds(11), reach);
    ApiAddresses addresses = ApiAddresses.of(environment, reach);
    GitHubToken token = GitHubToken.of(environment);
    ApiSettings apis =
        new ApiSettings(
            userAgent, options.timeout(Duration.ofSeconds(30)), reach, addresses, token);
    ProbeSettings quick =
        new ProbeSettings(
            userAgent, shorter(links.timeout(), CANARY_TIMEOUT), links.secondTryAfter(), reach);
    var forges = new RepositoryHosts(apis, gates, time);
    var sweep = new LinkSweep(new HttpLinkProbe(links, gates, time));
    Outside outside =
        new Outside(
            new HttpCanaries(options.canaries(environment, addresses), quick),
            forges,
            forges,
            forges.packageIndex(),
            sweep::ask);
    RefreshSettings settings = RefreshSettings.DEFAULT.with(options.outage());
    if (token == null) {
      settings = settings.withoutContributors();
      world
          .err()
          .println(
              "catalog: GITHUB_TOKEN is not set, so GitHub allows 60 requests an hour: it is asked"
                  + " about the repositories that were looked at longest ago");
    }
    return new Wiring(settings, outside, gates, forges, addresses);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void show(Outcome outcome, Wiring wiring) {
    if (!outcome.report().hosts().isEmpty()) {
      new RefreshTable(world.out(), common.verbose())
          .print(outcome.report(), wiring.gates(), wiring.services(), wiring.forges().spending());
    }
    world.out().flush();
  }

  /** Why a run changed nothing, in one sentence. */
  static String sentence(Outcome.Inconclusive none) {
    return none.noNetwork()
        ? "no network: nobody answered, and nothing was changed"
        : "inconclusive, so nothing was changed: " + none.why();
  }
}
