package dev.awaitable.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one build at a time touch its targets, in this process or another. */
final class SoleWriter {

  /** A second channel on a lock file, closed, would give back the first one's lock. */
  private final ReentrantLock inThisProcess = new ReentrantLock();

  private final Disk disk;

  SoleWriter(Disk disk) {
    this.disk = disk;
  }

  /** Something done to the disk. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does the work alone, or throws a {@link StoreException} at once if another is at it. */
  <T> T run(List<Target> targets, Work<T> work) throws IOException {
    if (!inThisProcess.tryLock()) {
      throw BuildLock.busy(targets.getFirst());
    }
    List<BuildLock> locks = new ArrayList<>();
    try {
      for (Target target : targets) {
        disk.createDirectories(target.parent());
        locks.add(BuildLock.take(target));
      }
      return work.run();
    } finally {
      locks.forEach(BuildLock::close);
      inThisProcess.unlock();
    }
  }
}
