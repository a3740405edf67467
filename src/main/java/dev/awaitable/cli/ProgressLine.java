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

  /** What is left is reckoned from so many answers in so much time, or from a twentieth of all. */
  private static final int ANSWERS_TO_RECKON_FROM = 25;

  private static final Duration TIME_TO_RECKON_FROM = Duration.ofSeconds(10);
  private static final int SHARE_TO_RECKON_FROM = 20;

  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final InstantSource clock;
  private final boolean terminal;
  private Instant began;
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
    if (planned == 0) {
      began = clock.instant();
    }
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
    Duration passed = Duration.between(began, now);
    double rate = answered / Math.max(0.001, passed.toMillis() / 1000.0);
    String asked =
        String.format(Locale.ROOT, "%d of %d asked, %.1f a second", answered, planned, rate);
    if (!canReckon(passed)) {
      return asked;
    }
    long left = (long) Math.ceil(Math.max(0, planned - answered) / Math.max(rate, 0.001));
    return asked + ", about " + words(Duration.ofSeconds(left)) + " left";
  }

  /** The first answers are slow, and a guess from them is wild. */
  private boolean canReckon(Duration passed) {
    return (long) answered * SHARE_TO_RECKON_FROM >= planned
        || (answered >= ANSWERS_TO_RECKON_FROM && passed.compareTo(TIME_TO_RECKON_FROM) >= 0);
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
