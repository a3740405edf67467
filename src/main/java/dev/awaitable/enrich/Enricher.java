package dev.awaitable.enrich;

import dev.awaitable.model.Api;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the catalog with what was observed: entry to repository, under any name it ever had. */
public final class Enricher {

  private final RepositoryNames names;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, List<FactSet>> factSets = new HashMap<>();
  private final Map<String, List<HistoryRow>> history = new HashMap<>();
  private final Map<Slug, List<CodeReading>> readings = new HashMap<>();
  private final @Nullable LocalDate newest;

  /** Sorts what was observed, which can be done before there is a catalog. */
  public Enricher(Observations observations) {
    newest = newestDay(observations);
    names = new RepositoryNames(observations.renames());
    observations.sources().forEach(source -> sources.put(source.id(), source));
    for (FactSet set : observations.factSets()) {
      factSets.computeIfAbsent(names.newestKey(set.repo()), key -> new ArrayList<>()).add(set);
    }
    fileHistory(observations.history());
    for (CodeReading reading : observations.readings()) {
      readings.computeIfAbsent(reading.library(), key -> new ArrayList<>()).add(reading);
    }
  }

  /**
   * Joins the two. Every library has facts in the result, {@link RepositoryFacts#UNKNOWN} where
   * nobody looked, and evidence only where the code was found to say what the entry says.
   */
  public static EnrichedCatalog join(Catalog catalog, Observations observations) {
    return new Enricher(observations).join(catalog);
  }

  /** Joins a catalog with what was observed, as the other method does. */
  public EnrichedCatalog join(Catalog catalog) {
    record Joined(Slug id, RepositoryFacts facts, List<Evidence> evidence) {}
    Map<Slug, RepositoryFacts> facts = new HashMap<>();
    Map<Slug, List<Evidence>> evidence = new HashMap<>();
    catalog.libraries().toList().parallelStream()
        .map(it -> new Joined(it.id(), factsOf(it), evidenceOf(it)))
        .toList()
        .forEach(it -> {
          facts.put(it.id(), it.facts());
          evidence.put(it.id(), it.evidence());
        });
    return new EnrichedCatalog(catalog, facts, evidence, sources, newest);
  }

  private RepositoryFacts factsOf(Library library) {
    Optional<RepoUrl> file = Filing.of(library);
    if (file.isEmpty()) {
      return RepositoryFacts.UNKNOWN;
    }
    String key = names.newestKey(file.get());
    var best = new BestFacts(factSets.getOrDefault(key, List.of()), sources, library.packageName());
    return best.all(starHistory(history.getOrDefault(key, List.of())));
  }

  /** At most one count a month, the latest of it, whatever name it was counted under. */
  private static List<StarCount> starHistory(List<HistoryRow> rows) {
    List<StarCount> counts = new ArrayList<>();
    rows.stream()
        .sorted(Comparator.comparing(HistoryRow::on))
        .forEach(row -> {
          Integer stars = row.stars();
          if (stars != null) {
            if (!counts.isEmpty() && isOneMonth(counts.getLast().on(), row.on())) {
              counts.removeLast();
            }
            counts.add(new StarCount(row.on(), stars, row.source()));
          }
        });
    return counts;
  }

  private static boolean isOneMonth(LocalDate one, LocalDate other) {
    return one.withDayOfMonth(1).equals(other.withDayOfMonth(1));
  }

  private List<Evidence> evidenceOf(Library library) {
    return readings.getOrDefault(library.id(), List.of()).stream()
        .filter(reading -> saysTheSame(reading, library))
        .map(Enricher::evidence)
        .sorted(Comparator.comparing(Evidence::facet))
        .toList();
  }

  /** A curator may have decided otherwise; then the reading proves nothing of what is listed. */
  private static boolean saysTheSame(CodeReading reading, Library library) {
    return switch (reading.facet()) {
      case API -> {
        Api api = library.api();
        yield api != null && reading.value().contains(api.word());
      }
      case RUNS_ON ->
          !library.runsOn().isEmpty()
              && reading
                  .value()
                  .containsAll(library.runsOn().stream().map(EventLoop::word).toList());
      case IO -> {
        Io io = library.io();
        yield io != null && reading.value().contains(io.word());
      }
    };
  }

  private static Evidence evidence(CodeReading reading) {
    return new Evidence(
        reading.facet(),
        reading.places(),
        reading.commit(),
        reading.seenOn(),
        reading.confidence(),
        reading.remark());
  }

  /** Rows come in runs of one repository, so its name is looked up once a run. */
  private void fileHistory(List<HistoryRow> rows) {
    RepoUrl current = null;
    List<HistoryRow> run = List.of();
    for (HistoryRow row : rows) {
      if (!row.repo().equals(current)) {
        current = row.repo();
        run = history.computeIfAbsent(names.newestKey(current), key -> new ArrayList<>());
      }
      run.add(row);
    }
  }

  private static @Nullable LocalDate newestDay(Observations observations) {
    Stream<@Nullable LocalDate> seen = observations.factSets().stream().map(FactSet::seen);
    Stream<LocalDate> counted = observations.history().stream().map(HistoryRow::on);
    return Stream.concat(seen, counted)
        .filter(day -> day != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
