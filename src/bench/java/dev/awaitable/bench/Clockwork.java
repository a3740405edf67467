package dev.awaitable.bench;

import java.util.PriorityQueue;

/** What is to be done later, in the order of its time. For one thread. */
final class Clockwork {

  private final PriorityQueue<Due> queue = new PriorityQueue<>();

  private record Due(long at, Runnable task) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.signum(at - other.at);
    }
  }

  /** Does something so many nanoseconds from now. */
  void in(long nanos, Runnable task) {
    queue.add(new Due(System.nanoTime() + nanos, task));
  }

  /** Does all that is due. */
  void tick() {
    for (Due next = queue.peek(); next != null; next = queue.peek()) {
      if (next.at - System.nanoTime() > 0) {
        return;
      }
      queue.remove().task.run();
    }
  }

  /** How long nothing is due, in milliseconds and never too short; 0 when nothing ever is. */
  long idleMillis() {
    Due next = queue.peek();
    return next == null ? 0 : Math.max(1, (next.at - System.nanoTime() + 999_999) / 1_000_000);
  }
}
