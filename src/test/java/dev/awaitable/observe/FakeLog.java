package dev.awaitable.observe;

import java.util.ArrayList;
import java.util.List;

/** A log in memory, which can be told to refuse. */
final class FakeLog implements ObservationLog {

  private final List<Batch> interrupted = new ArrayList<>();
  private final List<Batch> recorded = new ArrayList<>();
  private Kept kept = Kept.NOTHING;
  private boolean refusing;
  private int settled;
  private int discarded;

  FakeLog interruptedWith(Batch batch) {
    interrupted.add(batch);
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
