package dev.awaitable.bench;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.observe.Batch;
import dev.awaitable.store.ObservationJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Refreshes with a program that is killed again and again, at moments that dice decide, and looks
 * after each kill at what it had written down of what the world had told it by then.
 */
final class RefreshKills {

  private static final int BATCH = 25;

  private final RefreshWorld world;
  private final RefreshProgram program;
  private final ServerProcess server;
  private final Path data;
  private final Path dump;
  private final Random dice;
  private Known known;
  private int kills;
  private int mostLost;
  private int askedAgain;
  private int forgotten;

  RefreshKills(
      RefreshWorld world, RefreshProgram program, ServerProcess server, Path data, Path dump) {
    this.world = world;
    this.program = program;
    this.server = server;
    this.data = data;
    this.dump = dump;
    this.dice = new Random(world.pages().seed());
    this.known = new Known(new BitSet(), new BitSet());
  }

  /** What a run need not ask any more: links seen well, and repositories told of. */
  private record Known(BitSet links, BitSet repositories) {
    int size() {
      return links.cardinality() + repositories.cardinality();
    }
  }

  /** What was asked and told in a run. */
  private record Told(Known asked, Known told) {}

  /**
   * Kills so many runs, then lets one finish.
   *
   * @param requests how many requests a run takes that nobody kills
   * @return the exit code of the run that finished
   */
  int run(int times, int requests) throws IOException, InterruptedException {
    int code = -1;
    for (int run = 1; code < 0; run++) {
      server.order("run " + run);
      boolean last = run > times;
      RefreshProgram.Run ended =
          program.run(data, last ? () -> false : moment(run, times, requests));
      if (ended.killed()) {
        kills++;
      } else {
        code = ended.code();
      }
      look(run, ended);
    }
    return code;
  }

  /** Somewhere in its share of the requests, or soon after its start if that is over already. */
  private BooleanSupplier moment(int run, int times, int requests) {
    double target = 0.95 * requests * (run - 1 + dice.nextDouble()) / times;
    long earliest = System.nanoTime() + dice.nextInt(400, 3_000) * 1_000_000L;
    return () -> System.nanoTime() > earliest && RefreshTally.of(server).requests() >= target;
  }

  private void look(int run, RefreshProgram.Run ended) throws IOException {
    Told told = told();
    int again = intersection(told.asked(), known).size();
    Known before = known;
    known = ended.killed() ? recorded() : before;
    int lost = ended.killed() ? without(told.told(), known).size() : 0;
    int gone = ended.killed() ? without(before, known).size() : 0;
    mostLost = Math.max(mostLost, lost);
    askedAgain += again;
    forgotten += gone;
    System.out.println(
        String.format(
            Locale.ROOT,
            "  run %-3d %-8s after %6.1f s; told %,7d; kept by now %,7d; not yet written %d;"
                + " forgotten %d; asked although known %d",
            run,
            ended.killed() ? "killed" : "ended",
            ended.wall().toMillis() / 1e3,
            told.told().size(),
            known.size(),
            lost,
            gone,
            again));
  }

  private Told told() throws IOException {
    server.order("dump " + dump);
    var asked = new Known(new BitSet(), new BitSet());
    var told = new Known(new BitSet(), new BitSet());
    for (String line : Files.readAllLines(dump)) {
      String[] words = line.split(" ", -1);
      int number = Integer.parseInt(words[1]);
      boolean link = words[0].equals("link");
      (link ? asked.links() : asked.repositories()).set(number);
      if (Boolean.parseBoolean(words[3])) {
        (link ? told.links() : told.repositories()).set(number);
      }
    }
    return new Told(asked, told);
  }

  /** What the files hold by now; throws where one of them cannot be read. */
  private Known recorded() {
    var recorded = new Known(new BitSet(), new BitSet());
    try (ObservationJournal journal = ObservationJournal.open(data)) {
      take(journal.kept().links(), recorded);
      for (Batch batch : journal.interrupted()) {
        take(batch.links(), recorded);
        batch.facts().stream()
            .filter(facts -> facts.set().has(FactKey.STARS))
            .mapToInt(facts -> world.repository(facts.set().repo().path()))
            .forEach(recorded.repositories()::set);
      }
    }
    return recorded;
  }

  private static void take(Iterable<LinkMemory> links, Known recorded) {
    for (LinkMemory link : links) {
      LinkMemory.Sighting last = link.last();
      String url = link.url().value();
      int page = url.indexOf("/page/");
      if (page >= 0 && last != null && last.rule().weight() == LinkRule.Weight.GOOD) {
        recorded.links().set(Population.link(url.substring(page)));
      }
    }
  }

  private static Known intersection(Known one, Known other) {
    Known both = copy(one);
    both.links().and(other.links());
    both.repositories().and(other.repositories());
    return both;
  }

  private static Known without(Known one, Known other) {
    Known rest = copy(one);
    rest.links().andNot(other.links());
    rest.repositories().andNot(other.repositories());
    return rest;
  }

  private static Known copy(Known one) {
    return new Known((BitSet) one.links().clone(), (BitSet) one.repositories().clone());
  }

  int kills() {
    return kills;
  }

  /** The most answers that had been given before a kill and were not written down. */
  int mostLost() {
    return mostLost;
  }

  /**
   * What may be lost: the batch that is being gathered and the one being written, each of 25, the
   * batch of repositories that comes in, and the answers under way to as many requests as there may
   * be at a time, twice.
   */
  static int mayBeLost(int atOnce) {
    return 3 * BATCH + 2 * atOnce;
  }

  /** How often anything was asked about that was known from a run before. */
  int askedAgain() {
    return askedAgain;
  }

  /** How much was written down after one kill and gone after a later one. */
  int forgotten() {
    return forgotten;
  }
}
