package dev.awaitable.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every change that publishing makes to the disk, one method each, so that tests can break any. */
interface Disk {

  /** Makes a folder and those above it that are missing. */
  void createDirectories(Path folder) throws IOException;

  /** Writes a new file; it may not be on the disk itself before {@link #sync}. */
  void write(Path file, byte[] content) throws IOException;

  /** Writes a new file piece by piece, so that a large one is never in memory as a whole. */
  default void write(Path file, Content content) throws IOException {
    var all = new ByteArrayOutputStream();
    content.writeTo(all);
    write(file, all.toByteArray());
  }

  /** Begins to write many files. */
  default Batch batch() {
    return new Batch() {
      private final Queue<Path> written = new ConcurrentLinkedQueue<>();

      @Override
      public void write(Path file, byte[] content) throws IOException {
        Disk.this.write(file, content);
        written.add(file);
      }

      @Override
      public void settle() throws IOException {
        sync(written);
      }

      @Override
      public void close() {
        // Nothing is under way.
      }
    };
  }

  /** Many new files, written from any thread, each made safe while others are written. */
  interface Batch extends AutoCloseable {

    /** Writes one. */
    void write(Path file, byte[] content) throws IOException;

    /**
     * Returns when what these files hold would survive a power cut; their folders need {@link
     * Disk#sync} still.
     */
    void settle() throws IOException;

    /** Returns when nothing is under way any more, as must be before the files are deleted. */
    @Override
    void close();
  }

  /** Gives a file a second name, or copies it where names cannot be shared. */
  void link(Path link, Path existing) throws IOException;

  /** Returns when what these files and folders hold would survive a power cut. */
  void sync(Collection<Path> paths) throws IOException;

  /** Renames in one step, replacing a file that is in the way; safe once its folder is synced. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder; nothing happens if there is none. */
  void delete(Path path) throws IOException;
}
