package dev.awaitable.cli;

import dev.awaitable.observe.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Shows how far a run has come: one line that is redrawn, or a plain one every few seconds. */
final class ProgressLine implements Progress {

  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(5);
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final InstantSource clock;
  private final boolean terminal;
  private final Instant began;
  private Instant shown;
  private int planned;
  private int answered;
  private boolean drawn;

  ProgressLine(PrintWriter err, InstantSource clock, boolean terminal) {
    this.err = err;
    this.clock = clock;
    this.terminal = terminal;
    this.began = clock.instant();
    this.shown = began;
  }

  @Override
  public synchronized void planned(int questions) {
    planned += questions;
  }

  @Override
  public synchronized void answered(int questions) {
    answered += questions;
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(terminal ? REDRAW : PLAIN) < 0) {
      return;
    }
    shown = now;
    if (terminal) {
      err.print(CLEAR + line(now));
      err.flush();
      drawn = true;
    } else {
      err.println("catalog: " + line(now));
    }
  }

  @Override
  public synchronized void ended() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  private String line(Instant now) {
    double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
    double rate = answered / seconds;
    long left = (long) Math.ceil(Math.max(0, planned - answered) / Math.max(rate, 0.001));
    return String.format(
        Locale.ROOT,
        "%d of %d asked, %.1f a second, about %s left",
        answered,
        planned,
        rate,
        words(Duration.ofSeconds(left)));
  }

  static String words(Duration time) {
    if (time.compareTo(Duration.ofMinutes(2)) < 0) {
      return time.toSeconds() + " s";
    }
    return time.compareTo(Duration.ofHours(2)) < 0
        ? time.toMinutes() + " min"
        : time.toHours() + " h";
  }
}
