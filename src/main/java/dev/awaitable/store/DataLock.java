package dev.awaitable.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run out while one writes observations. The system gives the lock back when its
 * holder dies, however it dies; the empty file stays. It lies beside the folder, which a run that
 * learns nothing leaves as it was.
 */
final class DataLock implements AutoCloseable {

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock on a folder, or throws a {@link StoreException} at once. */
  static DataLock take(Path directory) {
    Path file = beside(directory);
    try {
      Files.createDirectories(file.resolveSibling("."));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!taken(channel)) {
        channel.close();
        throw busy(directory);
      }
      return new DataLock(channel);
    } catch (IOException e) {
      throw new StoreException(
          file + " cannot be written", Reasons.of(e), "Check that the folder can be written.", e);
    }
  }

  /** Beside where links lead: a folder with two names is one folder. */
  private static Path beside(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    try {
      Path real = Files.exists(whole) ? whole.toRealPath() : whole;
      return real.resolveSibling("." + real.getFileName() + ".lock");
    } catch (IOException e) {
      throw new StoreException(
          directory + " cannot be read", Reasons.of(e), "Check that it can be reached.", e);
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private static StoreException busy(Path directory) {
    return new StoreException(
        directory + " is being written by another run",
        "two runs at once would count failures twice",
        "Wait until the other has finished, then try again.",
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
