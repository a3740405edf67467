package dev.awaitable.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The disk of this machine. */
final class RealDisk implements Disk {

  /** A process may have a thousand files open on many machines. */
  private static final int KEPT_OPEN = 250;

  /** So many are waited for at the same time; more lanes would cost more than the disk gains. */
  private static final int LANES = 64;

  @Override
  public void createDirectories(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    try (FileChannel out = create(file)) {
      write(out, content);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void write(FileChannel out, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
  }

  @Override
  public Batch batch() {
    return new OpenFiles();
  }

  /** Files stay open until some hundreds are made safe together, since opening each again costs. */
  private static final class OpenFiles implements Batch {

    private final List<FileChannel> open = new ArrayList<>();

    @Override
    public void write(Path file, byte[] content) throws IOException {
      FileChannel out = create(file);
      try {
        RealDisk.write(out, content);
      } catch (IOException | RuntimeException e) {
        out.close();
        throw e;
      }
      syncTogether(kept(out), OpenFiles::sync);
    }

    /** Keeps a file, and gives all that are kept when they are many. */
    private synchronized List<FileChannel> kept(FileChannel file) {
      open.add(file);
      return open.size() < KEPT_OPEN ? List.of() : taken();
    }

    private synchronized List<FileChannel> taken() {
      List<FileChannel> all = List.copyOf(open);
      open.clear();
      return all;
    }

    private static void sync(FileChannel file) throws IOException {
      try (file) {
        file.force(true);
      }
    }

    @Override
    public void settle() throws IOException {
      syncTogether(taken(), OpenFiles::sync);
    }

    @Override
    public void close() {
      for (FileChannel left : taken()) {
        try {
          left.close();
        } catch (IOException e) {
          // What was not settled is deleted.
        }
      }
    }
  }

  @Override
  public void write(Path file, Content content) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      content.writeTo(out);
    }
  }

  @Override
  public void link(Path link, Path existing) throws IOException {
    try {
      Files.createLink(link, existing);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(existing, link);
    }
  }

  /** Asks for many at once: a file system writes many together faster than one after another. */
  @Override
  public void sync(Collection<Path> paths) throws IOException {
    if (paths.size() == 1) {
      syncOne(paths.iterator().next());
      return;
    }
    syncTogether(List.copyOf(paths), RealDisk::syncOne);
  }

  private interface Sync<T> {
    void sync(T one) throws IOException;
  }

  private static <T> void syncTogether(List<T> all, Sync<T> sync) throws IOException {
    if (all.isEmpty()) {
      return;
    }
    List<Future<Void>> asked = new ArrayList<>();
    int each = Math.ceilDiv(all.size(), LANES);
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < all.size(); from += each) {
        List<T> some = all.subList(from, Math.min(all.size(), from + each));
        asked.add(lanes.submit(() -> syncEach(some, sync)));
      }
    }
    for (Future<Void> one : asked) {
      finish(one);
    }
  }

  /** All of them even where one is refused: each is closed by that. */
  private static <T> Void syncEach(List<T> some, Sync<T> sync) throws IOException {
    IOException refused = null;
    for (T one : some) {
      try {
        sync.sync(one);
      } catch (IOException e) {
        refused = e;
      }
    }
    if (refused != null) {
      throw refused;
    }
    return null;
  }

  private static void syncOne(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      syncFolder(path);
    } else {
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
        file.force(true);
      }
    }
  }

  private static void finish(Future<Void> sync) throws IOException {
    try {
      sync.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Not every system lets a folder be opened; there the rename is as safe as it gets. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // nothing is lost but the promise to survive a power cut
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }
}
