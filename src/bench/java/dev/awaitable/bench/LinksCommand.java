package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.net.Timekeeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How near a sweep over healthy links comes to the least time its manners allow. */
@Command(
    name = "links",
    description = "Asks about healthy links on local hosts; prints time against the floor.",
    mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {

  private static final double MOST_TIMES_THE_FLOOR = 1.4;
  private static final int MOST_MEGABYTES = 300;

  @Option(names = "--links", description = "How many links (default: ${DEFAULT-VALUE}).")
  private int links = 10_000;

  @Option(names = "--hosts", description = "Over how many hosts (default: ${DEFAULT-VALUE}).")
  private int hosts = 200;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  @Option(
      names = "--bare",
      description = "Ask with a client that reads bytes and does nothing else, for comparison.")
  private boolean bare;

  @Override
  public Integer call() throws Exception {
    Population web = new Population(links, hosts, seed, false);
    double load = Footprint.loadAverage();
    try (LinkWorld world = LinkWorld.open(web)) {
      long start = System.nanoTime();
      int well = bare ? askBarely(web, world) : sweep(world);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return report(web, world, well, took, load);
    }
  }

  private static int sweep(LinkWorld world) throws InterruptedException {
    List<LinkObservation> seen =
        world.sweep(Duration.ofSeconds(20), Duration.ofSeconds(11), Timekeeper.real());
    return (int) seen.stream().filter(LinksCommand::well).count();
  }

  private static int askBarely(Population web, LinkWorld world) throws Exception {
    return new BareClient(world.server().port(), LinkWorld.MANNERS).over(web, LinkWorld.MANNERS);
  }

  private int report(Population web, LinkWorld world, int well, Duration took, double load)
      throws Exception {
    Footprint used = Footprint.now();
    ServerProcess.Tally tally = world.server().tally();
    Floor floor = Floor.of(web, LinkWorld.MANNERS);
    double ratio = seconds(took) / seconds(floor.least());
    int wrong = web.links() - well;
    say(
        "links                 %,d on %d hosts, %d at once each, %d in all, no pause",
        web.links(), web.hosts(), LinkWorld.MANNERS.perHost(), LinkWorld.MANNERS.total());
    say(
        "load average before   %.2f on %d processors",
        load, Runtime.getRuntime().availableProcessors());
    say(
        "floor                 %.2f s (slowest host %.2f s, all places %.2f s)",
        seconds(floor.least()), seconds(floor.byHost()), seconds(floor.byTotal()));
    say(
        "time                  %.2f s; processor time since start %.2f s, the server's %.2f s",
        seconds(took), seconds(used.cpu()), seconds(tally.cpu()));
    say("ratio                 %.2f (target: %.1f at the most)", ratio, MOST_TIMES_THE_FLOOR);
    say(
        "requests              %,d over %,d connections, %.1f each",
        tally.requests(), tally.connections(), (double) tally.requests() / tally.connections());
    say("at once, as served    %d per host, %d in all", tally.mostPerHost(), tally.mostAtOnce());
    say("threads at most       %d platform, %,d virtual", used.threads(), world.mostInside());
    say(
        "memory at most        %d MB resident, %d MB heap (target: under %d MB)",
        used.rssMegabytes(), used.heapMegabytes(), MOST_MEGABYTES);
    say("links not seen well   %d", wrong);
    boolean met =
        ratio <= MOST_TIMES_THE_FLOOR
            && used.rssMegabytes() < MOST_MEGABYTES
            && tally.connections() <= web.hosts() * LinkWorld.MANNERS.perHost()
            && wrong == 0;
    say("targets               %s", met ? "met" : "MISSED");
    return met ? 0 : 1;
  }

  private static boolean well(LinkObservation seen) {
    return switch (seen) {
      case LinkObservation.Answered answered -> answered.status() == 200;
      case LinkObservation.Failed failed -> false;
      case LinkObservation.Told told -> false;
    };
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
