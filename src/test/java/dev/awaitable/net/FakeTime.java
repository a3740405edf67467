package dev.awaitable.net;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a test sets, and that sleeping moves on at once. */
final class FakeTime implements Timekeeper {

  private Instant now = Instant.parse("2026-11-01T06:00:00Z");
  private final List<Duration> sleeps = new ArrayList<>();

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    sleeps.add(time);
    now = now.plus(time);
  }

  synchronized void set(Instant then) {
    now = then;
  }

  synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
