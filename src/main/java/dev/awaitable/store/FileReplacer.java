package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;

/**
 * Replaces one file that people edit, in one step: whoever reads it finds the old content or the
 * new one, also after a kill or a power cut. Links to the file, its permissions, and what somebody
 * else wrote to it in the meantime are kept.
 */
public final class FileReplacer {

  private final Disk disk;
  private final SoleWriter writer;

  /** Writes to the disk of this machine. */
  public FileReplacer() {
    this(new RealDisk());
  }

  FileReplacer(Disk disk) {
    this.disk = disk;
    this.writer = new SoleWriter(disk);
  }

  /**
   * Replaces a file.
   *
   * @param file the file
   * @param expected what it holds, as far as the caller knows
   * @param content what it shall hold
   * @throws StoreException if the file holds something else by now, or the disk refuses; it is then
   *     as it was
   */
  public void replace(Path file, byte[] expected, byte[] content) {
    Target target = Target.file(file);
    try {
      writer.run(List.of(target), () -> replace(target, expected, content));
    } catch (IOException e) {
      throw new StoreException(
          file + " could not be written",
          Reasons.of(e),
          "Check the free space and that the file may be written; it is as it was.",
          e);
    }
  }

  private Path replace(Target target, byte[] expected, byte[] content) throws IOException {
    Path staged = target.staged();
    disk.delete(staged);
    try {
      disk.write(staged, content);
      keepPermissions(target.live(), staged);
      disk.sync(List.of(staged));
      if (!Arrays.equals(Files.readAllBytes(target.live()), expected)) {
        throw new StoreException(
            target.live() + " was not changed",
            "somebody else changed it in the meantime",
            "Run the command again.",
            null);
      }
      disk.move(staged, target.live());
    } finally {
      disk.delete(staged);
    }
    return target.live();
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }
}
