package dev.awaitable.observe;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.FactMemory;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.Source;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.WebUrl;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that is remembered of the outside world.
 *
 * @param observations what sources said
 * @param links what is remembered of links, one for each address
 * @param changes what was found to have changed, ever
 */
public record Kept(Observations observations, List<LinkMemory> links, List<Change> changes) {

  /** Nothing. */
  public static final Kept NOTHING = new Kept(Observations.NONE, List.of(), List.of());

  /** Copies the lists. */
  public Kept {
    links = List.copyOf(links);
    changes = List.copyOf(changes);
  }

  /**
   * The same with fresh answers. Taking in a batch again changes nothing, so that it can be done
   * over after an interruption.
   */
  public Kept with(Batch batch) {
    Observations more =
        new Observations(
            facts(batch),
            history(batch.counts()),
            observations.readings(),
            renames(batch.renames()),
            sources(batch));
    return new Kept(more, links(batch.links(), batch.forgotten()), changes(batch.changes()));
  }

  private List<FactSet> facts(Batch batch) {
    Map<String, List<FactSet>> byRepo = new LinkedHashMap<>();
    for (FactSet set : observations.factSets()) {
      byRepo.merge(set.repo().key(), List.of(set), Kept::both);
    }
    for (FreshFacts fresh : batch.facts()) {
      byRepo.compute(
          fresh.set().repo().key(),
          (key, kept) ->
              FactMemory.after(kept == null ? List.of() : kept, fresh.set(), fresh.unanswered()));
    }
    return byRepo.values().stream().flatMap(List::stream).toList();
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** The first count of stars of a month stays, so that a row once written does not change. */
  private List<HistoryRow> history(List<HistoryRow> counts) {
    if (counts.isEmpty()) {
      return observations.history();
    }
    Map<String, HistoryRow> rows = new LinkedHashMap<>();
    observations.history().forEach(row -> rows.put(month(row), row));
    for (HistoryRow row : counts) {
      rows.merge(month(row), row, (old, fresh) -> old.stars() == null ? fresh : old);
    }
    return List.copyOf(rows.values());
  }

  private static String month(HistoryRow row) {
    return row.repo().key() + " " + YearMonth.from(row.on());
  }

  private List<Rename> renames(List<Rename> proved) {
    Map<String, Rename> renames = new LinkedHashMap<>();
    observations.renames().forEach(rename -> renames.put(rename.from().key(), rename));
    for (Rename rename : proved) {
      renames.merge(
          rename.from().key(),
          rename,
          (old, fresh) -> isSame(old, fresh) && isService(old.source()) ? old : fresh);
    }
    return List.copyOf(renames.values());
  }

  private static boolean isSame(Rename one, Rename other) {
    return one.to().key().equals(other.to().key());
  }

  /** What a list or a person noted is no proof; the forge's own word takes its place. */
  private boolean isService(String id) {
    return observations.sources().stream()
        .anyMatch(source -> source.id().equals(id) && source.basis() == Basis.SERVICE);
  }

  /** A service is a source from its first answer on. */
  private List<Source> sources(Batch batch) {
    Map<String, Source> sources = new LinkedHashMap<>();
    observations.sources().forEach(source -> sources.put(source.id(), source));
    Stream.of(
            batch.facts().stream().map(fresh -> fresh.set().source()),
            batch.counts().stream().map(HistoryRow::source),
            batch.renames().stream().map(Rename::source))
        .flatMap(ids -> ids)
        .distinct()
        .forEach(id -> Services.find(id).ifPresent(known -> sources.putIfAbsent(id, known)));
    return List.copyOf(sources.values());
  }

  private List<LinkMemory> links(Collection<LinkMemory> fresh, Collection<WebUrl> forgotten) {
    Map<String, LinkMemory> memories = new LinkedHashMap<>();
    links.forEach(memory -> memories.put(memory.url().value(), memory));
    fresh.forEach(memory -> memories.put(memory.url().value(), memory));
    forgotten.forEach(url -> memories.remove(url.value()));
    return List.copyOf(memories.values());
  }

  /** Of one kind an entry has one change a day; what has led back to where it was is none. */
  private List<Change> changes(Collection<Change> fresh) {
    Map<Change, Change> all = new TreeMap<>(Change.ORDER);
    changes.forEach(change -> all.put(change, change));
    fresh.forEach(change -> all.put(change, change));
    return all.values().stream()
        .filter(change -> change.from() == null || !change.from().equals(change.to()))
        .toList();
  }
}
