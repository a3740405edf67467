package dev.awaitable.bench;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From the files to a judged catalog, step by step, at a thousand entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // by the benchmark's set-up
public class ReadingBenchmark {

  private static final int ENTRIES = 1_000;

  private Sample sample;
  private EnrichedCatalog enriched;
  private List<RepoUrl> repos;
  private List<String> names;

  /** Makes the catalog. */
  @Setup
  public void prepare() throws IOException {
    sample = Sample.make(ENTRIES);
    enriched = sample.judged().enriched();
    repos = new ArrayList<>(sample.catalog().libraries().map(Library::repo).toList());
    Collections.shuffle(repos, new Random(3));
    names = sample.catalog().libraries().map(it -> "The " + it.name() + ".py").toList();
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    sample.delete();
  }

  /** The catalog file as a tree in which every piece knows its place. */
  @Benchmark
  public YamlDocument yaml() {
    return new YamlReader(Sample.LIMITS.maxBytes(), Sample.LIMITS.maxDepth())
        .read("catalog.yaml", sample.text(), new Problems(Sample.LIMITS.maxProblems()));
  }

  /** The same, checked and decoded. */
  @Benchmark
  public Reading check() {
    return new CatalogReader(Sample.LIMITS).read("catalog.yaml", sample.text(), Sample.TODAY);
  }

  /** Everything in {@code data/}. */
  @Benchmark
  public Observations data() {
    return new ObservationStore(sample.folder().resolve("data")).read();
  }

  /** Catalog and observations brought together. */
  @Benchmark
  public EnrichedCatalog join() {
    return Enricher.join(sample.catalog(), sample.observations());
  }

  /** A verdict for every library. */
  @Benchmark
  public JudgedCatalog judge() {
    return Judge.judge(enriched, Sample.TODAY);
  }

  /** A thousand repositories in order. */
  @Benchmark
  public List<RepoUrl> sortRepositories() {
    return repos.stream().sorted().toList();
  }

  /** A thousand addresses read. */
  @Benchmark
  public List<Optional<RepoUrl>> parseRepositories() {
    return repos.stream().map(it -> RepoUrl.parse(it.url())).toList();
  }

  /** A thousand names made into slugs. */
  @Benchmark
  public List<Slug> slugs() {
    return names.stream().map(Slug::of).toList();
  }
}
