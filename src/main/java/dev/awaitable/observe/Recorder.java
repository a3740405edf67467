package dev.awaitable.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers answers into batches and has each written down, on a thread of its own: a disk holds up
 * no answer. A batch is 25 answers, what forges are asked about at once, or those of two seconds;
 * where answers come faster than the disk writes, it is what gathered while the one before was
 * being written. So a kill costs the batch that gathers and the one under way.
 */
final class Recorder implements AutoCloseable {

  private static final int BATCH = 25;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final ObservationLog log;
  private final Runnable stop;
  private final List<Batch> recorded = new ArrayList<>();
  private final Thread writer;
  private List<Batch> waiting = new ArrayList<>();
  private boolean ended;
  private @Nullable Throwable broken;

  /**
   * A recorder for one run.
   *
   * @param stop ends the run early, since nothing can be written down any more
   */
  Recorder(ObservationLog log, Runnable stop) {
    this.log = log;
    this.stop = stop;
    // Not a virtual one: those take turns, and thousands of links stand in that line.
    this.writer = Thread.ofPlatform().daemon().name("recorder").unstarted(this::writeAll);
  }

  /** Takes the answer to one question; it is written down with others. */
  synchronized void add(Batch answer) {
    if (answer.isEmpty() || broken != null) {
      return;
    }
    waiting.add(answer);
    if (writer.getState() == Thread.State.NEW) {
      writer.start();
    } else if (waiting.size() == 1 || waiting.size() == BATCH) {
      notifyAll();
    }
  }

  private void writeAll() {
    try {
      for (List<Batch> next = next(); !next.isEmpty(); next = next()) {
        Batch batch = Batch.joined(next);
        log.record(batch);
        synchronized (this) {
          recorded.add(batch);
        }
      }
    } catch (RuntimeException | Error refused) {
      synchronized (this) {
        broken = refused;
      }
      stop.run();
    } catch (InterruptedException never) {
      throw new IllegalStateException("nobody interrupts the recorder", never);
    }
  }

  /** What is to be written next, once it is due; nothing when no more comes. */
  @SuppressWarnings("WaitNotInLoop") // the second wait may end early
  private synchronized List<Batch> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      wait();
    }
    if (waiting.size() < BATCH && !ended) {
      // Whatever ends this early, or lets it begin anew, only makes the batch smaller.
      wait(LONGEST.toMillis());
    }
    List<Batch> next = waiting;
    waiting = new ArrayList<>();
    return next;
  }

  /** Everything that was recorded; throws what kept it from being written down. */
  Batch all() {
    close();
    synchronized (this) {
      return switch (broken) {
        case null -> Batch.joined(recorded);
        case Error fault -> throw fault;
        case RuntimeException refused -> throw refused;
        case Throwable other -> throw new IllegalStateException(other);
      };
    }
  }

  /** Has everything written down that was taken, and takes nothing more. */
  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    boolean stopped = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException stop) {
        stopped = true;
      }
    }
    if (stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
