package dev.awaitable.cli;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that is begun before its result is wanted, beside what has to be done first. */
final class Ahead<T> {

  private @Nullable FutureTask<T> work;

  private Ahead(FutureTask<T> work) {
    this.work = work;
  }

  /** Begins; a program that ends before the work does not wait for it. */
  static <T> Ahead<T> begin(String name, Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    Thread.ofPlatform().name(name).daemon().start(task);
    return new Ahead<>(task);
  }

  /**
   * The result, once it is there, and only once: it may be large, and is not kept. Throws what the
   * work threw.
   */
  T result() {
    FutureTask<T> task = Objects.requireNonNull(work, "the result was taken before");
    work = null;
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
