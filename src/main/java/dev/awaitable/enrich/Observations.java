package dev.awaitable.enrich;

import java.util.List;

/**
 * Everything that was ever observed and kept, as {@code docs/data-format.md} describes it.
 *
 * @param factSets what sources said about repositories
 * @param history counts of the past
 * @param readings what was found in code
 * @param renames repositories that moved
 * @param sources who said it
 */
public record Observations(
    List<FactSet> factSets,
    List<HistoryRow> history,
    List<CodeReading> readings,
    List<Rename> renames,
    List<Source> sources) {

  /** Nobody ever looked. */
  public static final Observations NONE =
      new Observations(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Observations {
    factSets = List.copyOf(factSets);
    history = List.copyOf(history);
    readings = List.copyOf(readings);
    renames = List.copyOf(renames);
    sources = List.copyOf(sources);
  }
}
