package dev.awaitable.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for files to change. The system's word that something happened only wakes it; what counts
 * is whether times, sizes or the files themselves are others than before. So it also works where
 * the system says nothing, such as on network disks, only more slowly.
 */
public final class FileWatch implements AutoCloseable {

  /** How long nothing may happen before a change counts as complete. */
  private static final long QUIET_MILLIS = 80;

  /** How often it looks by itself. */
  private static final long LOOK_MILLIS = 1000;

  /** A folder that is never quiet is looked at all the same. */
  private static final int MOST_WAITS = 25;

  /** Who reads goes where links lead, and so does a change. */
  private static final Set<FileVisitOption> AS_READ = Set.of(FileVisitOption.FOLLOW_LINKS);

  private final List<Path> watched;
  private final Set<Path> except;
  private final WatchService service;
  private Map<Path, Stamp> known;

  /**
   * Remembers how things are now: whatever changes from here on is noticed.
   *
   * @param watched files, and folders with all that is below them; they need not be there yet
   * @param except folders below these that do not matter
   * @throws UncheckedIOException when the system cannot watch anything
   */
  public FileWatch(List<Path> watched, Set<Path> except) {
    this.watched = List.copyOf(watched);
    this.except = Set.copyOf(except);
    try {
      this.service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException("the system cannot watch files", e);
    }
    this.known = look();
  }

  /** Waits for a change to be complete; gives the files that came, went or are others now. */
  public SortedSet<Path> await() throws InterruptedException {
    while (true) {
      if (!look().equals(known)) {
        settle();
        Map<Path, Stamp> now = look();
        SortedSet<Path> changed = differences(known, now);
        known = now;
        if (!changed.isEmpty()) {
          return changed;
        }
      }
      happens(LOOK_MILLIS);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Programs write one file in several steps, and several files one after another. */
  private void settle() throws InterruptedException {
    int waits = 0;
    while (waits < MOST_WAITS && happens(QUIET_MILLIS)) {
      waits++;
    }
  }

  private boolean happens(long millis) throws InterruptedException {
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    boolean any = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll();
    }
    return any;
  }

  private static SortedSet<Path> differences(Map<Path, Stamp> before, Map<Path, Stamp> after) {
    SortedSet<Path> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(it -> before.containsKey(it) && before.get(it).equals(after.get(it)));
    return all;
  }

  /** Every file with its stamp; on the way each folder asks to be told of. */
  private Map<Path, Stamp> look() {
    SortedMap<Path, Stamp> found = new TreeMap<>();
    for (Path path : watched) {
      Path parent = path.getParent();
      if (parent != null && Files.isDirectory(parent)) {
        listenTo(parent);
      }
      try {
        Files.walkFileTree(path, AS_READ, Integer.MAX_VALUE, new Stamps(found));
      } catch (IOException e) {
        // What vanished while we looked is looked at again in a moment.
      }
    }
    return found;
  }

  private void listenTo(Path folder) {
    try {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (IOException e) {
      // Systems allow so many watches and no more; then only our own looks tell.
    }
  }

  /** What becomes different when a file does. */
  private record Stamp(FileTime modified, long size, @Nullable Object file) {}

  private final class Stamps extends SimpleFileVisitor<Path> {

    private final Map<Path, Stamp> found;

    Stamps(Map<Path, Stamp> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (except.contains(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      listenTo(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found.put(
          file, new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
