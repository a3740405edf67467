package dev.awaitable.observe;

import java.util.List;

/**
 * Where a run reads what is known and writes down what it learns. Nothing recorded counts before it
 * is settled; whatever was recorded and not settled is there for the next run.
 */
public interface ObservationLog {

  /** Everything that counts. */
  Kept kept();

  /** What earlier runs recorded and neither settled nor discarded, oldest first. */
  List<Batch> interrupted();

  /** Writes a batch down; when this returns it survives the end of the process, however it ends. */
  void record(Batch batch);

  /**
   * Makes a batch count and forgets what was recorded, by this run and by interrupted ones. An
   * interruption from here on is made good by the next run.
   */
  void settle(Batch everything);

  /** Forgets what this run recorded. */
  void discard();
}
