package dev.awaitable.observe;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.List;

/**
 * Some answers of a run: what is written at once, and at the most what is lost when a run is
 * killed.
 *
 * @param facts what sources said
 * @param counts rows for the history
 * @param renames renames that were proved
 * @param links what is to be remembered of links
 * @param forgotten links of which nothing is to be remembered any more
 * @param changes what is found to have changed, each from the first state of its day to the last;
 *     only a run that counts finds anything
 */
public record Batch(
    List<FreshFacts> facts,
    List<HistoryRow> counts,
    List<Rename> renames,
    List<LinkMemory> links,
    List<WebUrl> forgotten,
    List<Change> changes) {

  /** Nothing. */
  public static final Batch EMPTY = of(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Batch {
    facts = List.copyOf(facts);
    counts = List.copyOf(counts);
    renames = List.copyOf(renames);
    links = List.copyOf(links);
    forgotten = List.copyOf(forgotten);
    changes = List.copyOf(changes);
  }

  /** What was answered, before anybody has compared it with what was known. */
  public static Batch of(
      List<FreshFacts> facts,
      List<HistoryRow> counts,
      List<Rename> renames,
      List<LinkMemory> links) {
    return new Batch(facts, counts, renames, links, List.of(), List.of());
  }

  /** The same with what has changed by it. */
  Batch with(List<Change> found) {
    return new Batch(facts, counts, renames, links, forgotten, found);
  }

  /** What is to be remembered of one link. */
  static Batch ofLinks(List<LinkMemory> links) {
    return of(List.of(), List.of(), List.of(), links);
  }

  /** What a source said. */
  static Batch ofFacts(FreshFacts facts) {
    return of(List.of(facts), List.of(), List.of(), List.of());
  }

  /** Links that are to be forgotten. */
  static Batch forgetting(List<WebUrl> forgotten) {
    return new Batch(List.of(), List.of(), List.of(), List.of(), forgotten, List.of());
  }

  /** Several as one, in their order. */
  public static Batch joined(List<Batch> batches) {
    List<FreshFacts> facts = new ArrayList<>();
    List<HistoryRow> counts = new ArrayList<>();
    List<Rename> renames = new ArrayList<>();
    List<LinkMemory> links = new ArrayList<>();
    List<WebUrl> forgotten = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Batch batch : batches) {
      facts.addAll(batch.facts);
      counts.addAll(batch.counts);
      renames.addAll(batch.renames);
      links.addAll(batch.links);
      forgotten.addAll(batch.forgotten);
      changes.addAll(batch.changes);
    }
    return new Batch(facts, counts, renames, links, forgotten, changes);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return facts.isEmpty()
        && counts.isEmpty()
        && renames.isEmpty()
        && links.isEmpty()
        && forgotten.isEmpty()
        && changes.isEmpty();
  }
}
