package dev.awaitable.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers answers into batches and has each written down. A batch is what came in within two
 * seconds, or 25 answers: what forges are asked about at once, so that a kill costs no more than
 * such a question.
 */
final class Recorder {

  private static final int BATCH = 25;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final ObservationLog log;
  private final InstantSource clock;
  private final Runnable stop;
  private final List<Batch> recorded = new ArrayList<>();
  private final List<Batch> waiting = new ArrayList<>();
  private Instant waitingSince = Instant.MIN;
  private @Nullable RuntimeException broken;

  /**
   * A recorder for one run.
   *
   * @param stop ends the run early, since nothing can be written down any more
   */
  Recorder(ObservationLog log, InstantSource clock, Runnable stop) {
    this.log = log;
    this.clock = clock;
    this.stop = stop;
  }

  /** Takes the answer to one question; it is written down now or with those that follow. */
  synchronized void add(Batch answer) {
    if (answer.isEmpty() || broken != null) {
      return;
    }
    Instant now = clock.instant();
    if (waiting.isEmpty()) {
      waitingSince = now;
    }
    waiting.add(answer);
    if (waiting.size() >= BATCH || !now.isBefore(waitingSince.plus(LONGEST))) {
      write();
    }
  }

  private void write() {
    Batch batch = Batch.joined(waiting);
    waiting.clear();
    try {
      log.record(batch);
      recorded.add(batch);
    } catch (RuntimeException refused) {
      broken = refused;
      stop.run();
    }
  }

  /** Everything that was recorded; throws what kept it from being written down. */
  synchronized Batch all() {
    if (!waiting.isEmpty() && broken == null) {
      write();
    }
    RuntimeException refused = broken;
    if (refused != null) {
      throw refused;
    }
    return Batch.joined(recorded);
  }
}
