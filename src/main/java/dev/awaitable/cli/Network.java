package dev.awaitable.cli;

import dev.awaitable.model.Head;
import dev.awaitable.model.WebUrl;
import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.ApiSettings;
import dev.awaitable.net.GitHubToken;
import dev.awaitable.net.HostGates;
import dev.awaitable.net.HttpLinkProbe;
import dev.awaitable.net.LinkSweep;
import dev.awaitable.net.Manners;
import dev.awaitable.net.ProbeSettings;
import dev.awaitable.net.Reach;
import dev.awaitable.net.RepositoryHosts;
import dev.awaitable.net.Timekeeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What asks the outside world for a command that asks about little.
 *
 * @param apis forges and the package index
 * @param links everything that has to be fetched
 * @param hasToken whether GitHub knows us
 */
record Network(RepositoryHosts apis, LinkSweep links, boolean hasToken) {

  private static final Duration SECOND_TRY = Duration.ofSeconds(11);

  /**
   * Clients for one run, with everybody's usual manners.
   *
   * @param head tells where the catalog lives, for hosts that want to know who asks; null where
   *     that could not be read
   * @param budget how long the run may take
   */
  static Network of(
      World world, CommonOptions common, @Nullable Head head, Duration timeout, Duration budget) {
    Map<String, String> environment = world.environment();
    Reach reach = common.reach();
    Timekeeper time = timekeeper(world, common.clock(world));
    Instant deadline = time.now().plus(budget);
    HostGates gates = new HostGates(Manners.DEFAULT, time, deadline);
    String userAgent = userAgent(head, environment);
    try {
      GitHubToken token = GitHubToken.of(environment);
      ApiSettings apis =
          new ApiSettings(userAgent, timeout, reach, ApiAddresses.of(environment, reach), token);
      ProbeSettings links = new ProbeSettings(userAgent, timeout, SECOND_TRY, reach);
      return new Network(
          new RepositoryHosts(apis, gates, time),
          new LinkSweep(new HttpLinkProbe(links, gates, time)),
          token != null);
    } catch (IllegalArgumentException wrong) {
      throw common.usage(String.valueOf(wrong.getMessage()));
    }
  }

  /** What we call ourselves, with where to complain if that is known. */
  static String userAgent(@Nullable Head head, Map<String, String> environment) {
    String version = CatalogCommand.version();
    String unknown = "Awaitable/" + version + " (catalog)";
    if (head == null) {
      var repository = Contact.repository(environment);
      return repository == null
          ? unknown
          : ProbeSettings.userAgent(version, new WebUrl(repository.url()));
    }
    return Contact.of(head, environment)
        .map(contact -> ProbeSettings.userAgent(version, contact))
        .orElse(unknown);
  }

  /** A clock that lets time pass as the world does. */
  static Timekeeper timekeeper(World world, Clock clock) {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        world.sleep().sleep(time);
      }
    };
  }
}
