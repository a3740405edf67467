package dev.awaitable.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A log in memory, which can be told to refuse. */
final class FakeLog implements ObservationLog {

  private final List<Batch> interrupted = new ArrayList<>();
  private final List<Batch> recorded = new ArrayList<>();
  private Kept kept = Kept.NOTHING;
  private CountDownLatch slowUntil = new CountDownLatch(0);
  private boolean refusing;
  private int settled;
  private int discarded;

  FakeLog interruptedWith(Batch batch) {
    interrupted.add(batch);
    return this;
  }

  /** The disk is so slow that nothing is written before something has happened. */
  FakeLog slowUntil(CountDownLatch happened) {
    slowUntil = happened;
    return this;
  }

  FakeLog refusing() {
    refusing = true;
    return this;
  }

  int settled() {
    return settled;
  }

  int discarded() {
    return discarded;
  }

  List<Batch> recorded() {
    return List.copyOf(recorded);
  }

  @Override
  public Kept kept() {
    return kept;
  }

  @Override
  public List<Batch> interrupted() {
    return List.copyOf(interrupted);
  }

  @Override
  public void record(Batch batch) {
    if (refusing) {
      throw new IllegalStateException("the disk is full");
    }
    try {
      slowUntil.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    recorded.add(batch);
  }

  @Override
  public void settle(Batch everything) {
    kept = kept.with(everything);
    interrupted.clear();
    settled++;
  }

  @Override
  public void discard() {
    discarded++;
  }
}
