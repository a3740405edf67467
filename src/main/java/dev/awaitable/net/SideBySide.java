package dev.awaitable.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs lanes on virtual threads and waits for all of them, whatever happens: a lane that is told to
 * stop still has its end to bring about.
 */
final class SideBySide {

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private SideBySide() {}

  /**
   * Runs the lanes. When this thread is interrupted, so are they, and it stays interrupted. When
   * one fails the others are interrupted, and its failure is thrown once all have ended.
   */
  static void run(List<Runnable> lanes) {
    new SideBySide().runAll(lanes);
  }

  private void runAll(List<Runnable> lanes) {
    lanes.forEach(lane -> threads.add(Thread.ofVirtual().unstarted(() -> runOne(lane))));
    threads.forEach(Thread::start);
    boolean stopped = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException stop) {
          stopped = true;
          stop();
        }
      }
    }
    if (stopped) {
      Thread.currentThread().interrupt();
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void runOne(Runnable lane) {
    try {
      lane.run();
    } catch (RuntimeException failed) {
      failure.compareAndSet(null, failed);
      stop();
    }
  }

  private void stop() {
    threads.forEach(Thread::interrupt);
  }
}
