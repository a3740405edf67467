package dev.awaitable.observe;

import java.util.function.Supplier;

/**
 * What the lanes of a run share. Whatever goes wrong with one answer is its own affair: it costs
 * one thing its freshness.
 *
 * @param ledger what was seen
 * @param coverage how much services still know
 * @param recorder what is written down
 * @param progress who is told
 */
record Books(Ledger ledger, Coverage coverage, Recorder recorder, Progress progress) {

  static final HostCount FRESH = new HostCount(1, 0, 0);
  static final HostCount KEPT = new HostCount(0, 1, 0);
  static final HostCount FAILED = new HostCount(0, 0, 1);

  /**
   * What one answer comes to.
   *
   * @param batch what is kept of it
   * @param count how it counts for its host
   */
  record Entry(Batch batch, HostCount count) {}

  /** Enters an answer. */
  void answered(String host, Supplier<Entry> answer) {
    Entry entry;
    try {
      entry = answer.get();
    } catch (RuntimeException fault) {
      ledger.note("a fault of this program with an answer of " + host + ": " + fault);
      entry = new Entry(Batch.EMPTY, KEPT);
    }
    recorder.add(entry.batch());
    settled(host, entry.count());
  }

  /** Counts a question as settled. */
  void settled(String host, HostCount count) {
    ledger.count(host, count);
    progress.answered(1);
  }

  /** Asks somebody who promised not to throw, and is not believed. */
  void guarded(String whom, Runnable asking) {
    try {
      asking.run();
    } catch (RuntimeException fault) {
      ledger.note("a fault of this program while asking " + whom + ": " + fault);
    }
  }
}
