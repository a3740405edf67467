package dev.awaitable.cli;

import dev.awaitable.cards.CardArtist;
import dev.awaitable.change.Change;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.JudgedLink;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Head;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Kept;
import dev.awaitable.observe.Outcome;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.render.CardMaker;
import dev.awaitable.render.EntryLines;
import dev.awaitable.render.PageWeights;
import dev.awaitable.render.Scales;
import dev.awaitable.render.SitePlan;
import dev.awaitable.render.SiteRenderer;
import dev.awaitable.render.SiteSettings;
import dev.awaitable.store.KeptCards;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.store.SitePublisher;
import dev.awaitable.triage.CatalogPlaces;
import dev.awaitable.work.Errand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: from the catalog and the observations to the finished site and README. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class BuildCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--offline",
      description = "Ask nobody: use the observations in the data folder as they are.")
  private boolean offline;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site is written (default: site/ beside the catalog).")
  private @Nullable Path output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "The address the site is published at (default: the catalog's own word, else SITE_URL);"
              + " without one, what needs it is left out: canonical links, sitemap, feeds, badges"
              + " to embed, social cards.")
  private @Nullable String baseUrl;

  @Option(
      names = "--cards",
      description =
          "Draw a social card for home, each category and each library, and icons; without it the"
              + " site has none. Needs the address of the site.")
  private boolean cards;

  @Option(
      names = "--weights",
      description =
          "Show how heavy pages are when compressed, and stop where one is over its budget.")
  private boolean weights;

  @Mixin private final TimingsOption timings = new TimingsOption();

  @Mixin private final RefreshOptions refreshing = new RefreshOptions();

  BuildCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Stopwatch watch = timings.watch();
    try {
      return checkAndBuild(watch);
    } finally {
      timings.print(watch, world);
    }
  }

  /**
   * Goes from stage to stage, and takes along what the next ones need: what else a stage has seen
   * is gone with its own method, which is most of the memory that a large catalog takes.
   */
  private int checkAndBuild(Stopwatch watch) {
    Path file = common.catalog(world).toAbsolutePath().normalize();
    // Nobody is asked, so the data will not change: reading them need not wait for the check.
    Errand<Remembered> ahead = offline ? Errand.begin("data", this::remembered) : null;
    Sound sound = check(file, watch);
    if (sound == null) {
      world.err().println("Nothing was written.");
      return ExitCode.PROBLEMS;
    }
    if (!offline && !mayGoOn(refresh(sound.catalog(), common.dataToFill(world), watch))) {
      world.err().println("Nothing was written.");
      return ExitCode.INCONCLUSIVE;
    }
    return build(file, sound, known(sound.catalog(), ahead, watch), watch);
  }

  private @Nullable Sound check(Path file, Stopwatch watch) {
    Limits limits = common.limits(world);
    LocalDate today = common.today(world);
    Reading reading = watch.time("check", () -> CatalogFile.read(file, limits, today));
    world.err().print(new HumanReport(world.colour()).render(reading.findings()));
    world.err().flush();
    return switch (reading) {
      case Reading.Refused refused -> null;
      case Reading.Accepted accepted -> Sound.of(file, accepted);
    };
  }

  /** What is needed of a sound catalog; its syntax tree is not. */
  private record Sound(Catalog catalog, Findings findings, EntryLines lines) {

    static Sound of(Path file, Reading.Accepted accepted) {
      Map<Slug, Integer> lines = CatalogPlaces.of(accepted.root(), accepted.catalog()).lines();
      return new Sound(
          accepted.catalog(),
          accepted.findings(),
          new EntryLines(file.getFileName().toString(), lines));
    }
  }

  /**
   * What is remembered of the outside world, ready to be joined with a catalog.
   *
   * @param changes what was found to have changed
   * @param enricher has what was observed
   * @param links the links, judged
   */
  private record Remembered(
      List<Change> changes, Enricher enricher, Map<WebUrl, JudgedLink> links) {}

  private Remembered remembered() {
    Kept kept = new ObservationStore(common.data(world)).kept();
    return new Remembered(
        kept.changes(),
        new Enricher(kept.observations()),
        new LinkJudge(LinkPolicy.DEFAULT).judgeAll(kept.links(), common.now(world)));
  }

  /** The catalog judged by what is remembered, and what was found to have changed. */
  private record Known(JudgedCatalog judged, List<Change> changes) {}

  private Known known(Catalog catalog, @Nullable Errand<Remembered> ahead, Stopwatch watch) {
    Remembered remembered =
        watch.time("read data", () -> ahead == null ? remembered() : ahead.result());
    JudgedCatalog judged = watch.time("judge", () -> judge(catalog, remembered));
    return new Known(judged, remembered.changes());
  }

  private int build(Path file, Sound sound, Known known, Stopwatch watch) {
    SiteSettings settings = settings(sound.catalog().head()).with(sound.lines());
    Path target = output(file);
    KeptCards artist = cards ? artist(settings, target) : null;
    SitePlan plan = watch.time("plan", () -> plan(known, settings, artist));
    Scales scales = new Scales();
    SitePlan site = weights ? plan.weighed(scales) : plan;
    Path readme = file.resolveSibling("README.md");
    return switch (watch.time("make", () -> publish(site, target, readme))) {
      case SitePublisher.Refused refused -> {
        world.err().println("catalog: the rendered site has faults; nothing was written:");
        refused.faults().forEach(fault -> world.err().println("  " + fault));
        yield ExitCode.PROBLEMS;
      }
      case SitePublisher.Published published -> {
        Optional<PageWeights> heavy = weights ? Optional.of(scales.weights()) : Optional.empty();
        new BuildSummary(world.out())
            .print(known.judged(), sound.findings(), site, published, artist, heavy, target, watch);
        yield ExitCode.FINE;
      }
    };
  }

  private JudgedCatalog judge(Catalog catalog, Remembered remembered) {
    return Judge.judge(remembered.enricher().join(catalog), common.today(world))
        .with(remembered.links());
  }

  private SitePlan plan(Known known, SiteSettings settings, @Nullable KeptCards artist) {
    return new SiteRenderer(world.assets().get(), artist)
        .plan(known.judged(), known.changes(), settings);
  }

  private SitePublisher.Outcome publish(SitePlan site, Path target, Path readme) {
    byte[] text = site.readme().getBytes(StandardCharsets.UTF_8);
    try {
      return new SitePublisher().publish(target, site, Map.of(readme, text), world.print());
    } catch (CardMaker.Undrawable e) {
      throw new CommandFailure(
          "the social cards cannot be drawn: " + e.getMessage(),
          "Build without --cards, or with a JDK that can draw text (on Linux that takes the"
              + " packages freetype and fontconfig).",
          e);
    }
  }

  private KeptCards artist(SiteSettings settings, Path target) {
    if (settings.baseUrl() == null) {
      throw common.usage(
          "--cards needs the address of the site: give --base-url, or 'site' in the catalog");
    }
    // Must be said before the first picture: there need not be a screen.
    System.setProperty("java.awt.headless", "true");
    return new KeptCards(target, new CardArtist());
  }

  private Outcome refresh(Catalog catalog, Path data, Stopwatch watch) {
    return watch.time(
        "refresh", () -> new RefreshRun(world, common, refreshing).run(catalog, data));
  }

  /**
   * Without any network a build works from what is known, as it would offline. Where only a part
   * answered, nobody can tell what the silence of the rest means, and nothing new is published.
   */
  private boolean mayGoOn(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> true;
      case Outcome.Inconclusive none -> {
        String then = none.noNetwork() ? "; building from what is known" : "";
        world.err().println("catalog: " + RefreshRun.sentence(none) + then);
        yield none.noNetwork();
      }
    };
  }

  private Path output(Path file) {
    Path wanted = output == null ? file.resolveSibling("site") : output;
    return wanted.toAbsolutePath().normalize();
  }

  private WebUrl address(String given, String value) {
    if (!value.matches("https?://[^\\s?#]+")) {
      throw common.usage("'" + given + "' is no http or https address");
    }
    return new WebUrl(value);
  }

  /** An option wins over the catalog's own word, and that over the environment. */
  private SiteSettings settings(Head head) {
    WebUrl base = head.site();
    String set = world.environment().getOrDefault("SITE_URL", "").strip();
    if (baseUrl != null) {
      base = address("--base-url " + baseUrl, baseUrl);
    } else if (base == null && !set.isEmpty()) {
      base = address("SITE_URL=" + set, set);
    }
    if (base != null && !base.value().endsWith("/")) {
      base = new WebUrl(base.value() + "/");
    }
    RepoUrl repository = Contact.repository(head, world.environment());
    return new SiteSettings(base, repository, common.now(world));
  }
}
