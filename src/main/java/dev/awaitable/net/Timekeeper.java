package dev.awaitable.net;

import java.time.Duration;
import java.time.Instant;

/** The clock, and the only way to wait: tests bring their own and never really do. */
public interface Timekeeper {

  /** The time now. */
  Instant now();

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** The real clock. */
  static Timekeeper real() {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
