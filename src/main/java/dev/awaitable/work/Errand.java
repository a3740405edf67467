package dev.awaitable.work;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that is begun before its result is wanted, and done by whoever comes first to it: somebody
 * who is idle, or the one who wants the result.
 *
 * @param <T> what comes of it
 */
public final class Errand<T> {

  private @Nullable FutureTask<T> work;

  private Errand(FutureTask<T> work) {
    this.work = work;
  }

  /** Begins some work, for a processor that is idle. */
  public static <T> Errand<T> begin(Callable<T> work) {
    var task = new FutureTask<>(work);
    ForkJoinPool.commonPool().execute(task);
    return new Errand<>(task);
  }

  /**
   * Begins some work that begins more of its own, on a thread with this name; a program that ends
   * sooner does not wait for it.
   */
  public static <T> Errand<T> begin(String name, Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().name(name).daemon().start(task);
    return new Errand<>(task);
  }

  /**
   * The result, once it is there, and only once: it may be large, and is not kept. Throws what the
   * work threw.
   */
  public T result() {
    FutureTask<T> task = Objects.requireNonNull(work, "the result was taken before");
    work = null;
    task.run(); // Does nothing where somebody has begun.
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
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
