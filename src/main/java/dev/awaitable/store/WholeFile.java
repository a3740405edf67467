package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Replaces files whole: readers see the old content or the new, never a part. */
final class WholeFile {

  private final Disk disk;

  WholeFile(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes a file under another name, waits until it is on the disk, and renames it. A file that
   * holds just that already is left alone.
   */
  void write(Path file, byte[] content) {
    try {
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
        return;
      }
      Path draft = draft(file);
      disk.createDirectories(folder(file));
      disk.delete(draft);
      disk.write(draft, content);
      disk.sync(List.of(draft));
      disk.move(draft, file);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  void delete(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** The name a file has until it is complete. */
  static Path draft(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".draft");
  }

  /** Whether this is what an interrupted writer left behind. */
  static boolean isDraft(Path file) {
    return file.getFileName().toString().matches("\\..+\\.draft");
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static StoreException refused(Path file, IOException e) {
    return new StoreException(
        file + " cannot be written",
        Reasons.of(e),
        "Check that the folder can be written and that the disk is not full.",
        e);
  }
}
