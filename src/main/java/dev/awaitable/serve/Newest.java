package dev.awaitable.serve;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The edition that is shown now, for many readers at once, some of whom wait for the next one. */
final class Newest {

  // a lock and no monitor: on JDK 21 a virtual thread that waits in a monitor blocks its carrier
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Edition edition;
  private boolean over;

  Newest() {
    SortedMap<String, byte[]> nothing = new TreeMap<>();
    edition = Edition.of(nothing, null);
  }

  Edition get() {
    lock.lock();
    try {
      return edition;
    } finally {
      lock.unlock();
    }
  }

  void set(Edition next) {
    lock.lock();
    try {
      edition = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody go who waits. */
  void end() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an edition other than that one; empty when time is up or there will be no more. */
  Optional<Edition> after(String id, long seconds) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(seconds);
      while (!over && edition.id().equals(id) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return over || edition.id().equals(id) ? Optional.empty() : Optional.of(edition);
    } finally {
      lock.unlock();
    }
  }
}
