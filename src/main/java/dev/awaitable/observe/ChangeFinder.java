package dev.awaitable.observe;

import dev.awaitable.change.Change;
import dev.awaitable.change.Comparison;
import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what the answers of a run change in what was known of a catalog. */
final class ChangeFinder {

  private final Catalog catalog;

  ChangeFinder(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What has changed. What was known is judged as of the last day on which anybody looked, since
   * time alone makes libraries quiet; before the first look nothing can have changed. What changes
   * again on its day is carried on, and told from its first state to its last even where these are
   * the same: so it says by itself what is to be kept of it.
   */
  List<Change> found(Kept kept, Batch answers, LocalDate today) {
    EnrichedCatalog known = Enricher.join(catalog, kept.observations());
    LocalDate looked = known.newestObservation();
    if (looked == null) {
      return List.of();
    }
    Kept fresh = kept.with(answers);
    JudgedCatalog before = Judge.judge(known, looked.isAfter(today) ? today : looked);
    JudgedCatalog after = Judge.judge(Enricher.join(catalog, fresh.observations()), today);
    List<Change> changes = new ArrayList<>(Comparison.between(before, after, kept.changes()));
    changes.addAll(
        Comparison.renames(
            catalog.libraries().toList(),
            kept.observations().renames(),
            fresh.observations().renames(),
            today));
    return carriedOn(kept.changes(), changes);
  }

  private static List<Change> carriedOn(List<Change> told, List<Change> found) {
    Map<Change, Change> newest = new TreeMap<>(Change.ORDER);
    told.forEach(change -> newest.put(change, change));
    Set<Change> changed = new TreeSet<>(Change.ORDER);
    for (Change change : found) {
      newest.merge(change, change, Change::carriedOn);
      changed.add(change);
    }
    return newest.values().stream().filter(changed::contains).toList();
  }
}
