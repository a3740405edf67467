package dev.awaitable.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
  void write(Path file, Content content) {
    try {
      if (Files.exists(file) && Comparing.holds(file, content)) {
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

  /** Writes a file that is small enough to be in memory. */
  void write(Path file, byte[] content) {
    write(file, out -> out.write(content));
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

  /** Compares what would be written with what is there, and goes no further than it has to. */
  private static final class Comparing extends OutputStream {

    /** Ends the writing, since there is a difference. */
    private static final class Different extends IOException {}

    private final InputStream there;

    private Comparing(InputStream there) {
      this.there = there;
    }

    static boolean holds(Path file, Content content) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        content.writeTo(new Comparing(in));
        return in.read() < 0;
      } catch (Different met) {
        return false;
      }
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] same = there.readNBytes(length);
      if (!Arrays.equals(same, 0, same.length, bytes, from, from + length)) {
        throw new Different();
      }
    }
  }
}
