package dev.awaitable.observe;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.LinkMemory;
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
 * @param changes what is found to have changed; only a run that counts finds anything
 */
public record Batch(
    List<FreshFacts> facts,
    List<HistoryRow> counts,
    List<Rename> renames,
    List<LinkMemory> links,
    List<Change> changes) {

  /** Nothing. */
  public static final Batch EMPTY = new Batch(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Batch {
    facts = List.copyOf(facts);
    counts = List.copyOf(counts);
    renames = List.copyOf(renames);
    links = List.copyOf(links);
    changes = List.copyOf(changes);
  }

  /** What was answered, before anybody has compared it with what was known. */
  public Batch(
      List<FreshFacts> facts,
      List<HistoryRow> counts,
      List<Rename> renames,
      List<LinkMemory> links) {
    this(facts, counts, renames, links, List.of());
  }

  /** The same with what has changed by it. */
  Batch with(List<Change> found) {
    return new Batch(facts, counts, renames, links, found);
  }

  /** What is to be remembered of one link. */
  static Batch ofLinks(List<LinkMemory> links) {
    return new Batch(List.of(), List.of(), List.of(), links);
  }

  /** What a source said. */
  static Batch ofFacts(FreshFacts facts) {
    return new Batch(List.of(facts), List.of(), List.of(), List.of());
  }

  /** Several as one, in their order. */
  public static Batch joined(List<Batch> batches) {
    List<FreshFacts> facts = new ArrayList<>();
    List<HistoryRow> counts = new ArrayList<>();
    List<Rename> renames = new ArrayList<>();
    List<LinkMemory> links = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Batch batch : batches) {
      facts.addAll(batch.facts);
      counts.addAll(batch.counts);
      renames.addAll(batch.renames);
      links.addAll(batch.links);
      changes.addAll(batch.changes);
    }
    return new Batch(facts, counts, renames, links, changes);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return facts.isEmpty()
        && counts.isEmpty()
        && renames.isEmpty()
        && links.isEmpty()
        && changes.isEmpty();
  }
}
