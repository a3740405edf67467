package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import dev.awaitable.net.Manners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a refresh of a large catalog keeps its manners, its pace and what it has learned. */
@Command(
    name = "refresh",
    description =
        "Refreshes a large made-up catalog against local hosts and a local forge, then does it"
            + " again while it is killed time after time.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RefreshScaleCommand implements Callable<Integer> {

  private static final double MOST_TIMES_THE_FLOOR = 1.4;
  private static final double MOST_REQUESTS_AGAIN = 1.5;
  private static final int MOST_MEGABYTES = 600;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @Option(
      names = "--repositories",
      description = "How many entries, a repository each (default: ${DEFAULT-VALUE}).")
  private int repositories = 10_000;

  @Option(names = "--links", description = "How many links (default: ${DEFAULT-VALUE}).")
  private int links = 100_000;

  @Option(names = "--hosts", description = "Over how many hosts (default: ${DEFAULT-VALUE}).")
  private int hosts = 2_000;

  @Option(names = "--kills", description = "How many kills (default: ${DEFAULT-VALUE}).")
  private int kills = 10;

  @Option(names = "--seed", description = "What the dice start from (default: ${DEFAULT-VALUE}).")
  private long seed = 3;

  @Option(
      names = "--concurrency",
      description = "Requests at a time in all (default: ${DEFAULT-VALUE}, as in the program).")
  private int concurrency = Manners.DEFAULT.total();

  @Option(
      names = "--pause-millis",
      description = "Between two starts at a host (default: ${DEFAULT-VALUE}, as in the program).")
  private long pauseMillis = Manners.DEFAULT.pause().toMillis();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Where to work, and to leave catalog, data and what the program printed.")
  private Path keep = Path.of("");

  @Override
  public Integer call() throws Exception {
    RefreshWorld world = new RefreshWorld(repositories, new Population(links, hosts, seed, false));
    boolean temporary = keep.toString().isEmpty();
    Path folder = temporary ? Files.createTempDirectory("refresh") : keep.toAbsolutePath();
    Files.createDirectories(folder);
    List<String> arguments = new ArrayList<>(world.arguments());
    arguments.add("" + pauseMillis);
    try (ServerProcess server = ServerProcess.start(RefreshServer.class, arguments)) {
      new RefreshCatalog(world, server.port()).write(folder.resolve("catalog.yaml"));
      RefreshProgram program = program(world, server, folder);
      return measure(world, server, program, folder);
    } finally {
      if (temporary) {
        delete(folder);
      }
    }
  }

  private RefreshProgram program(RefreshWorld world, ServerProcess server, Path folder)
      throws IOException {
    StringBuilder names = new StringBuilder();
    for (String name : List.of(RefreshForge.HOST, RefreshForge.CANARY)) {
      names.append(RefreshForge.ADDRESS + " " + name + "\n");
    }
    for (int host = 0; host < world.pages().hosts(); host++) {
      names.append(Population.address(host) + " " + Population.hostName(host) + "\n");
    }
    Path hostsFile = Files.writeString(folder.resolve("hosts"), names);
    String forge = "http://" + RefreshForge.HOST + ":" + server.order("port");
    String canary = "http://" + RefreshForge.CANARY + ":" + server.order("port") + "/";
    Map<String, String> environment = new HashMap<>();
    environment.put("GITHUB_API_URL", forge);
    environment.put("GITHUB_GRAPHQL_URL", forge + "/graphql");
    environment.put("GITHUB_TOKEN", "made-up");
    environment.put("CANARY_URLS", forge + " " + canary);
    List<String> options =
        List.of(
            "--allow-private-addresses",
            "--max-catalog-size",
            "200",
            "--concurrency",
            "" + concurrency,
            "--pause",
            pauseMillis + "ms");
    // With this Java looks names up in the file only: nothing here can leave the machine.
    return new RefreshProgram(
        folder, List.of("-Djdk.net.hosts.file=" + hostsFile), options, environment);
  }

  private int measure(RefreshWorld world, ServerProcess server, RefreshProgram program, Path folder)
      throws IOException, InterruptedException {
    say(
        "world                 %,d repositories, %,d links on %,d hosts",
        repositories, links, hosts);
    say(
        "manners               %d per host, %d in all, %d ms between starts",
        Manners.DEFAULT.perHost(), concurrency, pauseMillis);
    say("load average before   %.2f on %d processors", Footprint.loadAverage(), processors());
    Path data = folder.resolve("data");
    server.order("run 0");
    RefreshProgram.Run run = program.run(data, () -> false);
    if (run.code() != 0) {
      program.output().forEach(System.out::println);
      say("the refresh ended with %d", run.code());
      return 1;
    }
    RefreshTally tally = RefreshTally.of(server);
    RefreshResult result = RefreshResult.read(world, data);
    boolean met = report(world, run, tally);
    met &= reportKnown(world, tally, result);
    if (kills > 0) {
      met &= kill(world, server, program, folder, tally, result);
    }
    say("load average after    %.2f", Footprint.loadAverage());
    say("targets               %s", met ? "met" : "MISSED");
    return met ? 0 : 1;
  }

  private boolean report(RefreshWorld world, RefreshProgram.Run run, RefreshTally tally) {
    Manners manners =
        new Manners(
            Manners.DEFAULT.perHost(),
            concurrency,
            Duration.ofMillis(pauseMillis),
            Manners.DEFAULT.longestWait());
    RefreshFloor floor = RefreshFloor.of(world, manners, TIMEOUT);
    double linkRatio = ratio(tally.time("linkMillis"), floor.least());
    double forgeRatio = ratio(tally.time("apiMillis"), tally.time("apiFloor"));
    say(
        "links                 %.1f s, floor %.1f s (slowest host %.1f s, slowest link %.1f s, all"
            + " places %.1f s); ratio %.2f (target: %.1f at the most)",
        seconds(tally.time("linkMillis")),
        seconds(floor.least()),
        seconds(floor.byHost()),
        seconds(floor.byLink()),
        seconds(floor.byTotal()),
        linkRatio,
        MOST_TIMES_THE_FLOOR);
    say(
        "forge                 %.1f s, floor %.1f s; ratio %.2f (target: %.1f at the most)",
        seconds(tally.time("apiMillis")),
        seconds(tally.time("apiFloor")),
        forgeRatio,
        MOST_TIMES_THE_FLOOR);
    say(
        "whole process         %.1f s, processor time %.1f s",
        seconds(run.wall()), seconds(run.cpu()));
    say(
        "memory at most        %d MB resident (target: under %d MB)",
        run.megabytes(), MOST_MEGABYTES);
    int needed = links;
    for (int link = 0; link < links; link++) {
      needed += world.ofLink(link).requests() - 1;
    }
    say(
        "requests of links     %,d, %,d needed, over %,d connections",
        tally.linkRequests(), needed, tally.connections());
    say(
        "requests of the forge %,d queries, %,d answered; %,d others; %d limits, %d asked before"
            + " their end",
        tally.of("queries"),
        tally.of("answeredQueries"),
        tally.of("otherApiRequests"),
        tally.of("limits"),
        tally.of("hasty"));
    say(
        "at once, as served    %d per host, %d in all; forge %d",
        tally.mostAtOncePerHost(), tally.mostAtOnce(), tally.of("apiAtOnce"));
    say(
        "per host              %,d requests at most; starts %,d ms apart at least, at the forge"
            + " %,d ms",
        tally.of("mostPerHost"), tally.of("gap"), tally.of("apiGap"));
    return linkRatio <= MOST_TIMES_THE_FLOOR
        && forgeRatio <= MOST_TIMES_THE_FLOOR
        && run.megabytes() < MOST_MEGABYTES
        && tally.of("hasty") == 0
        && tally.mostAtOncePerHost() <= Manners.DEFAULT.perHost()
        && tally.mostAtOnce() <= concurrency;
  }

  private boolean reportKnown(RefreshWorld world, RefreshTally tally, RefreshResult result) {
    int gone = 0;
    int failing = 0;
    for (int repository = 0; repository < repositories; repository++) {
      RefreshWorld.Repository kind = world.ofRepository(repository);
      gone += kind == RefreshWorld.Repository.GONE ? 1 : 0;
      failing += kind == RefreshWorld.Repository.FAILS ? 1 : 0;
    }
    int never = gone + failing;
    SortedMap<String, Integer> mistaken = result.mistaken();
    int doubted = result.healthyDoubted();
    say(
        "repositories          %,d known, %,d not (%d gone, %d never answered); answered at all %,d",
        result.knownRepositories(),
        repositories - result.knownRepositories(),
        gone,
        failing,
        tally.of("repositoriesTold"));
    say(
        "links                 %,d known, %,d unknown; healthy ones doubted or called dead %d",
        links - result.unknownLinks(), result.unknownLinks(), doubted);
    mistaken.forEach((what, times) -> say("  mistaken            %s, %d times", what, times));
    return result.knownRepositories() == repositories - never
        && tally.of("repositoriesTold") == result.knownRepositories()
        && doubted == 0
        && mistaken.isEmpty();
  }

  private boolean kill(
      RefreshWorld world,
      ServerProcess server,
      RefreshProgram program,
      Path folder,
      RefreshTally unkilled,
      RefreshResult whole)
      throws IOException, InterruptedException {
    server.order("anew");
    Path data = folder.resolve("data-killed");
    var killing = new RefreshKills(world, program, server, data, folder.resolve("dump"));
    int code = killing.run(kills, unkilled.requests());
    RefreshTally tally = RefreshTally.of(server);
    RefreshResult result = RefreshResult.read(world, data);
    List<String> differing = differing(whole.timeless(), result.timeless());
    double share = (double) tally.requests() / unkilled.requests();
    say(
        "kills                 %d; then it ended with %d, and %s is left waiting",
        killing.kills(), code, Files.exists(data.resolve("pending")) ? "something" : "nothing");
    say(
        "lost by a kill        %d answers at most (target: %d), %d ever forgotten",
        killing.mostLost(), RefreshKills.mayBeLost(concurrency), killing.forgotten());
    say(
        "requests              %,d, %.2f times one run's (target: under %.1f); %d for what was"
            + " known",
        tally.requests(), share, MOST_REQUESTS_AGAIN, killing.askedAgain());
    say(
        "files afterwards      %s",
        differing.isEmpty()
            ? "the same as without kills but for moments"
            : "DIFFERENT: " + String.join(", ", differing));
    return code == 0
        && killing.kills() == kills
        && killing.mostLost() <= RefreshKills.mayBeLost(concurrency)
        && killing.forgotten() == 0
        && killing.askedAgain() == 0
        && share < MOST_REQUESTS_AGAIN
        && differing.isEmpty();
  }

  private static List<String> differing(
      SortedMap<String, String> one, SortedMap<String, String> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream())
        .distinct()
        .filter(name -> !one.getOrDefault(name, "").equals(other.getOrDefault(name, "")))
        .toList();
  }

  private static double ratio(Duration one, Duration other) {
    return (double) one.toNanos() / other.toNanos();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
