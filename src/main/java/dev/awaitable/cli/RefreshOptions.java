package dev.awaitable.cli;

import dev.awaitable.model.WebUrl;
import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.Manners;
import dev.awaitable.observe.OutagePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that ask the outside world. */
final class RefreshOptions {

  /** Names of variables that point an API elsewhere; each becomes a canary when it is set. */
  private static final List<String> MORE_APIS = List.of("GITLAB_URL", "CODEBERG_URL");

  @Option(
      names = "--per-host",
      paramLabel = "N",
      description = "Requests to one host at a time (default: 2).")
  private @Nullable Integer perHost;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Requests at a time in all (default: 32).")
  private @Nullable Integer concurrency;

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      description = "Time between the starts of two requests to one host (default: 1s).")
  private @Nullable Duration pause;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long one request may take (default: 20s, APIs 30s).")
  private @Nullable Duration timeout;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "How long the run may take, such as 10m; what is not asked by then keeps its old"
              + " observation (default: as long as it takes).")
  private @Nullable Duration budget;

  @Option(
      names = "--canary",
      paramLabel = "URL",
      description =
          "Asked before and after to see whether the network works; may be given again (default:"
              + " CANARY_URLS, else the APIs and https://www.python.org/).")
  private List<String> canaries = new ArrayList<>();

  @Option(
      names = "--outage-share",
      paramLabel = "SHARE",
      description =
          "Of the hosts alive last time, the share that makes a run inconclusive by failing at once"
              + " (default: 0.3).")
  private @Nullable Double outageShare;

  @Option(
      names = "--outage-hosts",
      paramLabel = "N",
      description = "And the least number of hosts that does (default: 10).")
  private @Nullable Integer outageHosts;

  @Option(
      names = "--api-share",
      paramLabel = "SHARE",
      description =
          "Of what an API told of before, the share it must tell of again for its word on the rest"
              + " to be believed (default: 0.8).")
  private @Nullable Double apiShare;

  /** Throws {@link IllegalArgumentException} for numbers that let nothing through. */
  Manners manners() {
    Manners usual = Manners.DEFAULT;
    return new Manners(
        perHost == null ? usual.perHost() : perHost,
        concurrency == null ? usual.total() : concurrency,
        pause == null ? usual.pause() : pause,
        usual.longestWait());
  }

  Duration timeout(Duration usual) {
    return timeout == null ? usual : timeout;
  }

  @Nullable Duration budget() {
    return budget;
  }

  /** Throws {@link IllegalArgumentException} for shares that are none. */
  OutagePolicy outage() {
    OutagePolicy usual = OutagePolicy.DEFAULT;
    return new OutagePolicy(
        usual.leastCanaries(),
        outageShare == null ? usual.failingShare() : outageShare,
        outageHosts == null ? usual.failingHosts() : outageHosts,
        apiShare == null ? usual.apiShare() : apiShare);
  }

  /**
   * Whom to ask as a test: the APIs, wherever they are, and one host that has nothing to do with
   * them. Throws {@link IllegalArgumentException} for what is no address.
   */
  List<WebUrl> canaries(Map<String, String> environment, ApiAddresses addresses) {
    String set = environment.getOrDefault("CANARY_URLS", "").strip();
    Set<String> all = new LinkedHashSet<>(canaries);
    if (all.isEmpty() && !set.isEmpty()) {
      all.addAll(List.of(set.split("[\\s,]+")));
    }
    if (all.isEmpty()) {
      all.add(addresses.gitHubRest().toString());
      all.add(addresses.pypi().toString());
      MORE_APIS.stream()
          .map(name -> environment.getOrDefault(name, "").strip())
          .filter(url -> !url.isEmpty())
          .forEach(all::add);
      all.add("https://www.python.org/");
    }
    return all.stream().map(WebUrl::new).toList();
  }
}
