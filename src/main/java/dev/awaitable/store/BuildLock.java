package dev.awaitable.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second build out while one is writing. The system gives the lock back when its holder
 * dies, however it dies. The empty file stays: deleting it would let two builds hold a lock on two
 * files of one name.
 */
final class BuildLock implements AutoCloseable {

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock on a target, or throws a {@link StoreException} at once. */
  static BuildLock take(Target target) throws IOException {
    FileChannel channel =
        FileChannel.open(target.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw busy(target);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw busy(target);
    }
    return new BuildLock(channel);
  }

  static StoreException busy(Target target) {
    return new StoreException(
        target.live() + " is being written by another build",
        "two builds at once would mix their pages",
        "Wait until the other has finished, then build again.",
        null);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // the system gives the lock back with the process at the latest
    }
  }
}
