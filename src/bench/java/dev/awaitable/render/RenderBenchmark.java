package dev.awaitable.render;

import dev.awaitable.bench.Sample;
import dev.awaitable.model.Library;
import dev.awaitable.model.WebUrl;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.SiteView;
import dev.awaitable.store.TemplateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a judged catalog to its files: the page of one library, and the whole site of 300. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class RenderBenchmark {

  private static final int ENTRIES = 300;
  private static final String PAGE = "libraries/a/index.html";

  private Assets assets;
  private Sample sample;
  private SiteSettings settings;
  private SiteViews views;
  private TemplateEngine engine;
  private final Prints prints = new Prints();
  private Library library;
  private Map<String, Object> values;
  private SiteView site;
  private byte[] page;
  private LibraryView view;
  private PageOutline.Frames frames;
  private SiteCheck check;

  /** Makes the catalog and everything that is left out of the measurements. */
  @Setup
  public void prepare() throws IOException {
    sample = Sample.make(ENTRIES);
    sample.delete();
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
    assets = TemplateFiles.inJar(jar);
    Instant now = Sample.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    settings = new SiteSettings(new WebUrl("https://catalog.example.org/"), null, now);
    views = new SiteViews(sample.judged(), List.of(), settings, SiteLimits.DEFAULT);
    engine = new TemplateEngine(new AssetTemplates(assets));
    site = views.site();
    view = views.libraries().getFirst();
    library = sample.catalog().libraries().findFirst().orElseThrow();
    values = new HashMap<>(views.own().contents(view).values());
    values.putAll(Map.of("root", "../../", "address", "libraries/a/"));
    values.put("site", site);
    values.put("shared", new SharedParts());
    page = engine.fill("pages/library.ftlh", values);
    frames = new PageOutline.Frames();
    SitePlan plan = new SiteRenderer(assets).plan(sample.judged(), List.of(), settings);
    check = new SiteCheck("https://catalog.example.org/", plan.paths());
  }

  /** What pages show, made from what was judged, for all libraries. */
  @Benchmark
  public Object views() {
    return new SiteViews(sample.judged(), List.of(), settings, SiteLimits.DEFAULT);
  }

  /** What only the page of one library shows. */
  @Benchmark
  public Object libraryPageView() {
    return views.own().contents(view).values();
  }

  /** The page of one library filled. */
  @Benchmark
  public byte[] libraryPage() {
    return engine.fill("pages/library.ftlh", values);
  }

  /** What stands for it, but for what goes into other pages, too. */
  @Benchmark
  public String libraryPrint() {
    return prints.of("pages/library.ftlh", site, views.own().contents(view).madeOf());
  }

  /** It is read again, but for its frame: its links, ids and headings. */
  @Benchmark
  public Object outline() {
    return PageOutline.of(page, frames);
  }

  /** It is read again and checked, as one of many. */
  @Benchmark
  public String pageCheck() {
    return check.read(PAGE, page);
  }

  /** The JSON file of one library. */
  @Benchmark
  public byte[] libraryJson() {
    return new LibraryJson(views.index(), prints).write(library, List.of());
  }

  /** What the search box looks through, of the whole catalog. */
  @Benchmark
  public int searchIndex() {
    AtomicInteger length = new AtomicInteger();
    views
        .search()
        .write(
            SiteLimits.DEFAULT.search(),
            new Split(assets),
            prints,
            (path, file) -> length.addAndGet(file.open().content().length));
    return length.get();
  }

  /** Every file, rendered and checked. */
  @Benchmark
  public RenderedSite wholeSite() {
    return new SiteRenderer(assets).render(sample.judged(), settings);
  }
}
