package dev.awaitable.bench;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.WebUrl;
import dev.awaitable.net.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether three weeks of runs over links of which every seventh is faulty judge each rightly. */
@Command(
    name = "faults",
    description = "Judges healthy and faulty links on local hosts over three made-up weeks.",
    mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

  /** The days of the runs: daily at first, then as a busy schedule leaves them. */
  private static final int[] DAYS = {0, 1, 2, 3, 5, 7, 8, 10, 12, 14, 15, 16, 18, 21};

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration SECOND_TRY_AFTER = Duration.ofMillis(300);

  @Option(names = "--links", description = "How many links (default: ${DEFAULT-VALUE}).")
  private int links = 1_000;

  @Option(names = "--hosts", description = "Over how many hosts (default: ${DEFAULT-VALUE}).")
  private int hosts = 200;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  private final LinkJudge judge = new LinkJudge(LinkPolicy.DEFAULT);
  private final Map<WebUrl, LinkMemory> memories = new HashMap<>();
  private final Map<WebUrl, List<LinkVerdict>> verdicts = new HashMap<>();

  @Override
  public Integer call() throws Exception {
    Population web = new Population(links, hosts, seed, true);
    try (LinkWorld world = LinkWorld.open(web)) {
      long start = System.nanoTime();
      for (int run = 0; run < DAYS.length; run++) {
        world.server().begin(run);
        judgeAll(world, later(Duration.ofDays(DAYS[run])));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      FaultsTable table = new FaultsTable();
      verdicts.forEach((url, seen) -> table.add(web.condition(Population.link(path(url))), seen));
      table.print();
      Footprint used = Footprint.now();
      ServerProcess.Tally tally = world.server().tally();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d runs in %.0f s; %,d requests over %,d connections; at most %d per host at once;"
                  + " %d MB resident at most",
              DAYS.length,
              seconds,
              tally.requests(),
              tally.connections(),
              tally.mostPerHost(),
              used.rssMegabytes()));
      return table.passed() ? 0 : 1;
    }
  }

  private void judgeAll(LinkWorld world, Timekeeper time) throws InterruptedException {
    Instant now = time.now();
    for (LinkObservation seen : world.sweep(TIMEOUT, SECOND_TRY_AFTER, time)) {
      WebUrl url = seen.url();
      LinkMemory before = memories.getOrDefault(url, LinkMemory.unseen(url, now));
      LinkMemory after = before.after(seen, LinkPolicy.DEFAULT, now);
      memories.put(url, after);
      verdicts.computeIfAbsent(url, any -> new ArrayList<>()).add(judge.judge(after, now));
    }
  }

  private static String path(WebUrl url) {
    return url.value().substring(url.value().indexOf("/page/"));
  }

  /** The real clock, put forward. */
  private static Timekeeper later(Duration by) {
    Timekeeper real = Timekeeper.real();
    return new Timekeeper() {
      @Override
      public Instant now() {
        return real.now().plus(by);
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        real.sleep(time);
      }
    };
  }
}
