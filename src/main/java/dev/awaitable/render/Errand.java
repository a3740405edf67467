package dev.awaitable.render;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Work that can be done beside other work: by another processor if one is idle, else by whoever
 * needs its result.
 */
final class Errand<T> {

  private final FutureTask<T> work;

  private Errand(Callable<T> work) {
    this.work = new FutureTask<>(work);
  }

  static <T> Errand<T> begin(Callable<T> work) {
    Errand<T> errand = new Errand<>(work);
    ForkJoinPool.commonPool().execute(errand.work);
    return errand;
  }

  /** What came of it; throws what the work threw. */
  T result() {
    work.run(); // Does nothing where somebody has begun.
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
