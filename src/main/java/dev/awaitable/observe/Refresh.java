package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A run: asks the outside world about everything in the catalog, writes the answers down as they
 * come, and decides at the end whether they count.
 */
public final class Refresh {

  private final RefreshSettings settings;
  private final Outside outside;
  private final ObservationLog log;
  private final Progress progress;
  private final InstantSource clock;
  private final OutageRule rule;

  /** A run that has yet to begin. */
  public Refresh(
      RefreshSettings settings,
      Outside outside,
      ObservationLog log,
      Progress progress,
      InstantSource clock) {
    this.settings = settings;
    this.outside = outside;
    this.log = log;
    this.progress = progress;
    this.clock = clock;
    this.rule = new OutageRule(settings.outage());
  }

  /** Asks about everything in a catalog; what the log throws ends it. */
  public Outcome run(Catalog catalog) {
    CanaryReport before = outside.canaries().test();
    Optional<String> closed = rule.against(before);
    if (closed.isPresent()) {
      boolean noNetwork = before.answered().isEmpty() && !before.nonsenseResolves();
      return new Outcome.Inconclusive(closed.get(), noNetwork, Report.NOTHING);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Interrupted left = Interrupted.of(log, rule, settings.links().countEvery(), now);
    var memory = new Memory(log.kept().with(left.believed()));
    Optional<String> doubt = againstClock(memory.newest(), now);
    if (doubt.isPresent()) {
      return new Outcome.Inconclusive(doubt.get(), false, Report.NOTHING);
    }
    Plan plan = Plan.of(catalog, memory, settings, left.done(), now);
    return ask(catalog, plan, memory, left, now);
  }

  /**
   * What is dated later wins over whatever comes before it, and counts no failure until then. So
   * with one wrong day nothing new would be believed any more; a day's difference is two clocks.
   */
  private static Optional<String> againstClock(LocalDate newest, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return newest.isAfter(today.plusDays(1))
        ? Optional.of(
            "by the clock it is %s, and something in the data folder was seen on %s; set the clock,"
                    .formatted(today, newest)
                + " or undo with git what was written while it was wrong")
        : Optional.empty();
  }

  private Outcome ask(Catalog catalog, Plan plan, Memory memory, Interrupted left, Instant now) {
    ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    var books =
        new Books(
            new Ledger(memory, settings.links(), now),
            new Coverage(),
            new Recorder(log, lanes::shutdownNow),
            progress);
    var forges = new ForgeLane(plan, memory, books);
    progress.planned(plan.questions());
    try (lanes) {
      List<Future<?>> asked = new ArrayList<>();
      asked.add(lanes.submit(() -> askForges(forges, books)));
      asked.add(lanes.submit(() -> new PackageLane(plan, memory, books).run(outside)));
      asked.add(lanes.submit(() -> new LinkLane(plan.links(), books).run(outside)));
      settle(asked);
    } finally {
      books.recorder().close();
      progress.ended();
    }
    return conclude(catalog, plan, memory, books, forges, left, now);
  }

  /** What no forge can be asked about is a page like any other. */
  private void askForges(ForgeLane forges, Books books) {
    List<WebUrl> pages = forges.run(outside);
    progress.planned(pages.size());
    new LinkLane(pages, books).run(outside);
  }

  private static void settle(List<Future<?>> asked) {
    try {
      for (Future<?> lane : asked) {
        lane.get();
      }
    } catch (InterruptedException stopped) {
      asked.forEach(lane -> lane.cancel(true));
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      asked.forEach(lane -> lane.cancel(true));
      throw fault.getCause() instanceof RuntimeException ours
          ? ours
          : new IllegalStateException("a lane of the run broke", fault.getCause());
    }
  }

  private Outcome conclude(
      Catalog catalog,
      Plan plan,
      Memory memory,
      Books books,
      ForgeLane forges,
      Interrupted left,
      Instant now) {
    Batch learned = books.recorder().all();
    CanaryReport after = outside.canaries().test();
    Optional<String> outage = rule.against(after).or(() -> rule.against(books.ledger().looks()));
    if (outage.isPresent()) {
      log.discard();
      return new Outcome.Inconclusive(outage.get(), false, books.ledger().report());
    }
    Set<WebUrl> withheld = books.coverage().withheld(settings.outage().apiShare(), books.ledger());
    Batch believed = without(withheld, learned);
    Batch gone = gone(plan, believed, forges, now);
    Batch departed = Batch.forgetting(plan.departed(memory, now.minus(settings.forgetAfter())));
    Batch everything = Batch.joined(List.of(left.believed(), believed, gone, departed));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    log.settle(everything.with(new ChangeFinder(catalog).found(log.kept(), everything, today)));
    return new Outcome.Done(books.ledger().report());
  }

  private static Batch without(Set<WebUrl> withheld, Batch learned) {
    List<LinkMemory> links =
        learned.links().stream().filter(link -> !withheld.contains(link.url())).toList();
    return Batch.of(learned.facts(), learned.counts(), learned.renames(), links);
  }

  /** Repositories that are gone by now: said often enough for the verdict on their address. */
  private Batch gone(Plan plan, Batch believed, ForgeLane forges, Instant now) {
    Map<WebUrl, LinkMemory> links = new HashMap<>();
    believed.links().forEach(link -> links.put(link.url(), link));
    var judge = new LinkJudge(settings.links());
    List<FreshFacts> facts = new ArrayList<>();
    for (Plan.Repository asked : plan.repositories()) {
      RepositoryLookup.Gone said = forges.gone(asked.repo());
      LinkMemory link = links.get(asked.urls().getFirst());
      if (asked.isEntry() && said != null && link != null && isGone(judge.judge(link, now))) {
        facts.add(
            new FreshFacts(
                AnswerFacts.gone(said, Services.ofForge(asked.repo().host())),
                ForgeLane.allBut(FactKey.GONE)));
      }
    }
    return Batch.of(facts, List.of(), List.of(), List.of());
  }

  private static boolean isGone(LinkVerdict verdict) {
    return verdict instanceof LinkVerdict.Dead dead
        && dead.grounds().rule() == LinkRule.REPOSITORY_MISSING;
  }
}
